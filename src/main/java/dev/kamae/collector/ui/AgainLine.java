package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.collector.RejectedLogs;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.jobs.JobRun;
import dev.kamae.jobs.Jobs;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.UnderWay;
import dev.kamae.uikit.Words;
import java.util.Optional;

/** How far reading again is, with a way to stop it, or how it went the last time. */
class AgainLine extends Div {

    private final Jobs jobs;
    private final Identity identity;
    private final Formatting formatting;
    private final Runnable ended;
    private final Runnable look;
    private boolean underWay;

    /** @param ended called when one has come to its end */
    AgainLine(RejectedLogs rejected, Jobs jobs, Identity identity, Formatting formatting, Runnable ended) {
        this.jobs = jobs;
        this.identity = identity;
        this.formatting = formatting;
        this.ended = ended;
        addClassName("k-again");
        getElement().setAttribute("role", "status");
        look = UnderWay.watch(this, rejected::lastRun, AgainLine::isUnderWay, this::show);
    }

    /** One has just been asked for. */
    void look() {
        look.run();
    }

    private static boolean isUnderWay(Optional<JobRun> run) {
        return run.filter(one -> !one.state().isOver()).isPresent();
    }

    private void show(Optional<JobRun> last) {
        removeAll();
        last.ifPresent(run -> {
            if (run.state().isOver()) {
                add(outcome(run));
            } else {
                add(Words.strong(progress(run)), stop(run));
            }
        });
        boolean before = underWay;
        underWay = isUnderWay(last);
        if (before && !underWay) {
            ended.run();
        }
    }

    private String progress(JobRun run) {
        var total = run.progress().total();
        return total == null
                ? translate("collector.rejected.begins")
                : translate(
                        "collector.rejected.progress",
                        formatting.formats().count(run.progress().done()),
                        formatting.formats().count(total));
    }

    private Span outcome(JobRun run) {
        var sentence = run.error() == null ? run.note() : run.error();
        var told = sentence == null ? translate("collector.rejected.brokenOff") : sentence.in(formatting.language());
        return Words.quiet(translate("collector.rejected.last", formatting.shortMoment(run.requestedAt()), told));
    }

    private Button stop(JobRun run) {
        var stop = new Button(translate("collector.rejected.stop"), click -> {
            jobs.stop(run.id());
            look();
        });
        stop.setVisible(identity.may(Capability.ADMIN) || run.startedBy().equals(identity.actor()));
        stop.setEnabled(!run.stopRequested());
        return stop;
    }
}
