package dev.kamae.jobs.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.jobs.JobStatus;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.Comparator;
import java.util.List;

/** How the recurring jobs go, in a sentence or two; what never ran has not gone well either. */
final class JobsAnswer {

    private JobsAnswer() {}

    static Component[] of(List<JobStatus> jobs, Formatting formatting) {
        return new Component[] {
            Words.plain(translate("jobs.answer", jobs.size())), went(jobs), firstRun(jobs, formatting)
        };
    }

    private static Component went(List<JobStatus> jobs) {
        if (jobs.stream().allMatch(job -> job.lastRanAt() == null)) {
            return Words.plain(translate(jobs.isEmpty() ? "jobs.answerNoneYet" : "jobs.answerNoneRan"));
        }
        var failed = jobs.stream().filter(JobStatus::lastFailed).count();
        return failed == 0
                ? Words.plain(translate("jobs.answerWell"))
                : Words.bad(translate("jobs.answerFailed", failed));
    }

    /** Of those that never ran, the one that does so next. */
    private static Component firstRun(List<JobStatus> jobs, Formatting formatting) {
        return jobs.stream()
                .filter(job -> job.lastRanAt() == null && !job.running())
                .min(Comparator.comparing(JobStatus::nextAt))
                .map(job -> Words.plain(translate(
                        "jobs.answerDue", formatting.shortMoment(job.nextAt()), job.title(formatting.language()))))
                .orElseGet(() -> Words.plain(""));
    }
}
