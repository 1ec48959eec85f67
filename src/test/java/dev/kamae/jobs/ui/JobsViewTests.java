package dev.kamae.jobs.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@KamaeTest
@WithMockUser(roles = {Capability.VIEW, Capability.ADMIN})
@SuppressWarnings({"unchecked", "rawtypes"})
class JobsViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate scheduled_tasks, job, job_run").update();
        sql.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('jobs.forget', 'recurring', now() + interval '1 day', false, 1)
                """).update();
    }

    @Test
    void whereNothingEverRanThePageDoesNotSayThatNothingFailed() {
        navigate(JobsView.class);

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(translate("jobs.answerNoneRan"))
                .contains(translate("jobs.answerDue", "@", translate("jobs.job.forget"))
                        .split("@")[1])
                .contains(translate("jobs.logNone"))
                .doesNotContain(translate("jobs.answerWell"));
        assertThat(find(Grid.class).all()).hasSize(1);

        sql.sql("insert into job (name, last_ran_at, last_failed) values ('jobs.forget', now(), false)")
                .update();
        navigate(JobsView.class);

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(translate("jobs.answerWell"))
                .doesNotContain(translate("jobs.answerNoneRan"));
    }

    @Test
    void aJobIsHadRunAndStoppedAgain() throws Exception {
        JobIdentity.as("test.administrator", Set.of(Capability.VIEW, Capability.ADMIN), () -> {
            navigate(JobsView.class);
            var title = translate("jobs.job.forget");
            var recurring = test(find(Grid.class).all().getFirst());
            var row = IntStream.range(0, recurring.size())
                    .filter(number -> recurring.getCellText(number, 0).equals(title))
                    .findFirst()
                    .orElseThrow();
            assertThat(recurring.getCellText(row, 1)).isEqualTo(translate("jobs.never"));

            test((Button) recurring.getCellComponent(row, 4)).click();
            var log = test(find(Grid.class).all().getLast());
            assertThat(log.getCellText(0, 1)).isEqualTo(title);
            assertThat(log.getCellText(0, 2)).isEqualTo(translate("jobs.state.WAITING"));

            test((Button) log.getCellComponent(0, 7)).click();
            assertThat(log.getCellText(0, 2)).isEqualTo(translate("jobs.state.STOPPED"));
            return true;
        });
    }
}
