package dev.kamae.calendar.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.KamaeTest;
import dev.kamae.calendar.CompanyEvent;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.uikit.MomentField;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@KamaeTest
@WithMockUser(roles = {Capability.VIEW, Capability.EDIT})
@SuppressWarnings({"unchecked", "rawtypes"})
class EventsViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate company_event").update();
    }

    @Test
    void anEventIsEnteredChangedAndRemoved() throws Exception {
        JobIdentity.as("test.analyst", Set.of(Capability.VIEW, Capability.EDIT), () -> {
            navigate(EventsView.class);
            click("calendar.event.enter");
            find(Select.class).single().setValue(CompanyEvent.Kind.TV);
            assertThat(find(Checkbox.class).single().getValue()).isTrue();
            find(TextField.class).all().getFirst().setValue("夕方の情報番組");
            find(TextField.class).all().getLast().setValue("https://example.com/tv");
            find(MomentField.class).all().getFirst().setValue(null);
            click("uikit.save");
            assertThat(find(MomentField.class).all().getFirst().isInvalid()).isTrue();
            find(MomentField.class).all().getFirst().setValue(LocalDateTime.of(2026, 11, 27, 17, 30));
            click("uikit.save");

            assertThat(cell(0)).contains("27").contains("17:30");
            assertThat(cell(1)).isEqualTo(translate("calendar.event.kind.TV"));
            assertThat(cell(3)).isEqualTo(translate("calendar.event.leftOut"));
            assertThat(test(find(Grid.class).single()).getCellComponent(0, 2))
                    .isInstanceOfSatisfying(Anchor.class, link -> {
                        assertThat(link.getHref()).isEqualTo("https://example.com/tv");
                        assertThat(link.getText()).isEqualTo("夕方の情報番組");
                    });

            test((Button) test(find(Grid.class).single()).getCellComponent(0, 5))
                    .click();
            find(MomentField.class).all().getLast().setValue(LocalDateTime.of(2026, 11, 27, 18, 0));
            click("uikit.save");
            assertThat(cell(0)).contains("17:30").contains("18:00");

            test((Button) test(find(Grid.class).single()).getCellComponent(0, 5))
                    .click();
            click("calendar.event.remove");
            assertThat(sql.sql("select count(*) from company_event")
                            .query(Long.class)
                            .single())
                    .isZero();
            return true;
        });
    }

    @Test
    void whoDoesNotEditReadsOnly() throws Exception {
        JobIdentity.as("test.executive", Set.of(Capability.VIEW), () -> {
            var view = navigate(EventsView.class);

            assertThat(view.getElement().getTextRecursively())
                    .contains(translate("calendar.event.none"))
                    .doesNotContain(translate("calendar.event.enter"));
            return true;
        });
    }

    private String cell(int column) {
        return test(find(Grid.class).single()).getCellText(0, column);
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }
}
