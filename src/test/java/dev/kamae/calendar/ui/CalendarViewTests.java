package dev.kamae.calendar.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.KamaeTest;
import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.calendar.FiscalYear;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@KamaeTest
@WithMockUser(roles = {Capability.VIEW, Capability.ADMIN})
@SuppressWarnings({"unchecked", "rawtypes"})
class CalendarViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private BusinessCalendar calendar;

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate company_day, fiscal_year_start").update();
    }

    @Test
    void aCompanyDayIsEnteredAndTheFiscalYearSet() throws Exception {
        JobIdentity.as("test.administrator", Set.of(Capability.VIEW, Capability.ADMIN), () -> {
            navigate(CalendarView.class);
            assertThat(answer()).contains(translate("calendar.answerNoFiscal"));

            click("calendar.add");
            click("uikit.save");
            assertThat(find(DatePicker.class).all().getFirst().isInvalid()).isTrue();

            test(find(TextField.class).single()).setValue("創立記念日");
            test(find(DatePicker.class).all().getFirst()).setValue(LocalDate.of(2030, 6, 3));
            click("uikit.save");
            assertThat(test(find(Grid.class).single()).getCellText(0, 1)).isEqualTo("創立記念日");
            assertThat(calendar.isBusinessDay(LocalDate.of(2030, 6, 3))).isFalse();

            find(Select.class).single().setValue(Month.SEPTEMBER);
            assertThat(calendar.fiscalYearOf(LocalDate.of(2030, 6, 3))).hasValue(new FiscalYear(2030, Month.SEPTEMBER));
            assertThat(answer()).doesNotContain(translate("calendar.answerNoFiscal"));
            return true;
        });
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }

    private String answer() {
        return find(Paragraph.class).all().getFirst().getElement().getTextRecursively();
    }
}
