package dev.kamae.executive.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.review.ClosedMonthFixtures;
import dev.kamae.uikit.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class DashboardViewTests extends SpringBrowserlessTest {

    /** A nought that stands by itself, and not in a date, a time or a number. */
    private static final Pattern NOUGHT = Pattern.compile("(?<![\\d.,/:])[0０](?![\\d.,/:])");

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void nothingRecorded() {
        ClosedMonthFixtures.nothingRecorded(sql);
        SignedInAs.person(sql, "saeki", Role.EXECUTIVE).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whereNothingIsRecordedThereIsNoNoughtAndNoRed() {
        UI.getCurrent().navigate(DashboardView.class);

        var page = find(Page.class).single().getElement();
        assertThat(page.getTextRecursively())
                .doesNotContainPattern(NOUGHT)
                .contains(translate("review.answer.nothing"));
        assertThat(page.getOuterHTML()).doesNotContain("k-bad").doesNotContain("k-of-band");
    }
}
