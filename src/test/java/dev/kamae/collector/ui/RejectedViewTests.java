package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.documents.Reason;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.uikit.FilterChip;
import dev.kamae.uikit.LazyGrid;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
@SuppressWarnings({"unchecked", "rawtypes"})
class RejectedViewTests extends SpringBrowserlessTest {

    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void threeLeftAndOneRecovered() {
        sql.sql("truncate collected_file, rejected_record, dropped_file, job_run")
                .update();
        sql.sql("""
                insert into collected_file (id, source, key, size, version, state, begun, records, created, rejected)
                values ('%s', 'FOLDER', '<b>a</b>.log', 9, '1', 'LOADED', now(), 9, 7, 2),
                    ('%s', 'S3', 's3://bucket/b.log', 9, '1', 'LOADED', now() - interval '1 hour', 9, 8, 1)
                """.formatted(A, B)).update();
        sql.sql("""
                insert into rejected_record
                    (file, number, byte_offset, length, hash, reason, excerpt, tried_at, trouble, recovered_at)
                values ('%1$s', 17, 4000, 120, 'ab', 'CUT_OFF', '{"timestamp":1,"<script>', null, null, null),
                    ('%1$s', 18, 4200, 120, 'ab', 'NOT_JSON', 'xxx', now(), null, null),
                    ('%2$s', 1, 0, 120, 'ab', 'NOT_JSON', 'xxx', now(), 'collector.again.GONE', null),
                    ('%2$s', 2, 300, 120, 'ab', 'TOO_DEEP', 'xxx', now(), null, now())
                """.formatted(A, B)).update();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void theRecordsOfAllFilesAreShownWithWhatCameOfReadingThemAgain() {
        open(Role.ANALYST, Map.of());

        assertThat(size()).isEqualTo(3);
        assertThat(cell(0, 0)).isEqualTo("<b>a</b>.log");
        assertThat(cell(0, 2)).isEqualTo(translate("documents.reason.CUT_OFF"));
        assertThat(cell(0, 3)).isEqualTo("{\"timestamp\":1,\"<script>");
        assertThat(cell(0, 4)).isEqualTo(translate("collector.rejected.notTried"));
        assertThat(cell(2, 4)).contains(translate("collector.again.GONE"));
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(translate("collector.rejected.answer", 3));
    }

    @Test
    void theAddressSaysWhichAreShown() {
        open(Role.ANALYST, Map.of("file", A, "reason", "NOT_JSON"));
        assertThat(size()).isEqualTo(1);
        assertThat(find(FilterChip.class).single().getElement().getTextRecursively())
                .contains("<b>a</b>.log");

        open(Role.ANALYST, Map.of("reason", "NOT_JSON"));
        assertThat(size()).isEqualTo(2);

        open(Role.ANALYST, Map.of("recovered", ""));
        assertThat(size()).isEqualTo(4);
        assertThat(find(Checkbox.class).single().getValue()).isTrue();
    }

    @Test
    void whatMakesNoSenseInAnAddressIsSaid() {
        open(Role.ANALYST, Map.of("file", "<script>", "reason", "BECAUSE"));

        assertThat(size()).isEqualTo(3);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("<script>", "BECAUSE");
    }

    @Test
    void theReasonsAreOfferedWithHowManyAreLeft() {
        open(Role.ANALYST, Map.of());
        Select<Reason> reasons = find(Select.class).single();

        assertThat(reasons.getListDataView().getItems()).containsExactly(Reason.CUT_OFF, Reason.NOT_JSON);
        assertThat(reasons.getItemLabelGenerator().apply(Reason.NOT_JSON)).contains("2");
    }

    @Test
    void readingAgainIsAskedForAndLeavesATrace() {
        open(Role.ANALYST, Map.of("reason", "NOT_JSON"));

        test(find(Button.class)
                        .withText(translate("collector.rejected.readAllAgain", 2))
                        .single())
                .click();

        assertThat(argument()).isEqualTo("//NOT_JSON");
        assertThat(traces("collector.readAgain", "rejected://NOT_JSON")).isEqualTo(1);
        assertThat(traces("collector.rejectedViewed", "rejected://NOT_JSON")).isPositive();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(translate("collector.rejected.begins"), translate("collector.rejected.stop"));
    }

    @Test
    void oneAloneCanBeReadAgain() {
        open(Role.ANALYST, Map.of());

        ((Button) test(find(LazyGrid.class).single()).getCellComponent(0, 5)).click();

        assertThat(argument()).matches("\\d+//");
    }

    @Test
    void whoMayOnlyLookIsOfferedNothing() {
        open(Role.AUDITOR, Map.of());

        assertThat(size()).isEqualTo(3);
        assertThat(find(LazyGrid.class).single().getColumns()).hasSize(5);
        assertThat(find(Button.class)
                        .withText(translate("collector.rejected.readAllAgain", 3))
                        .all())
                .isEmpty();
    }

    private void open(Role role, Map<String, String> parameters) {
        SignedInAs.person(sql, "rejected-" + role, role).signIn();
        UI.getCurrent().navigate(RejectedView.class, QueryParameters.simple(parameters));
    }

    private int size() {
        return test(find(LazyGrid.class).single()).size();
    }

    private String cell(int row, int column) {
        return test(find(LazyGrid.class).single()).getCellText(row, column);
    }

    private String argument() {
        return sql.sql("select argument from job_run where job = 'collector.readAgain'")
                .query(String.class)
                .single();
    }

    private long traces(String action, String subject) {
        return sql.sql("select count(*) from audit_row where action = ? and subject = ?")
                .params(action, subject)
                .query(Long.class)
                .single();
    }
}
