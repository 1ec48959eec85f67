package dev.kamae.jobs.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Actor;
import dev.kamae.identity.Directory;
import dev.kamae.jobs.JobRun;
import dev.kamae.jobs.Jobs;
import dev.kamae.jobs.RunState;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.LazyGrid;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Words;
import java.time.Duration;

/** The log of runs, latest first, with a way to stop those under way. */
class RunGrid {

    private final Jobs jobs;
    private final Directory people;
    private final Formatting formatting;
    private final Runnable changed;
    private final LazyGrid<JobRun> rows = new LazyGrid<>();
    private final Empty none = new Empty(translate("jobs.logNone"));

    RunGrid(Jobs jobs, Directory people, Formatting formatting, Runnable changed) {
        this.jobs = jobs;
        this.people = people;
        this.formatting = formatting;
        this.changed = changed;
        rows.addColumn(run -> formatting.shortMoment(run.requestedAt()))
                .setHeader(translate("jobs.requested"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        rows.addColumn(run -> run.title(formatting.language()))
                .setHeader(translate("jobs.name"))
                .setFlexGrow(2);
        rows.addComponentColumn(RunGrid::state)
                .setHeader(translate("jobs.outcome"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        rows.addColumn(this::progress)
                .setHeader(translate("jobs.progress"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        rows.addColumn(this::took)
                .setHeader(translate("jobs.took"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        rows.addColumn(this::startedBy).setHeader(translate("jobs.startedBy"));
        rows.addColumn(this::told).setHeader(translate("jobs.told")).setFlexGrow(3);
        rows.addComponentColumn(this::stop).setAutoWidth(true).setFlexGrow(0);
    }

    Component content() {
        return new Div(rows, none);
    }

    void refresh() {
        long count = jobs.countRuns(null);
        rows.show((offset, limit, _) -> jobs.runs(null, offset, limit), count);
        rows.setVisible(count > 0);
        none.setVisible(count == 0);
    }

    private static Span state(JobRun run) {
        var word = translate("jobs.state." + run.state());
        return switch (run.state()) {
            case FAILED, ABANDONED -> Words.bad(word);
            case RUNNING -> Words.strong(word);
            case WAITING, SUCCEEDED, STOPPED -> Words.plain(word);
        };
    }

    private String progress(JobRun run) {
        var total = run.progress().total();
        var done = formatting.formats().count(run.progress().done());
        if (total != null) {
            return translate("jobs.of", done, formatting.formats().count(total));
        }
        return run.progress().done() == 0 ? "" : done;
    }

    private String took(JobRun run) {
        var from = run.startedAt();
        var to = run.endedAt();
        return from == null || to == null ? "" : formatting.formats().span(Duration.between(from, to));
    }

    private String startedBy(JobRun run) {
        return run.startedBy().kind() == Actor.Kind.JOB
                ? translate("jobs.startedByRhythm")
                : people.name(run.startedBy(), formatting.language());
    }

    private String told(JobRun run) {
        var sentence = run.error() == null ? run.note() : run.error();
        return sentence == null ? "" : sentence.in(formatting.language());
    }

    private Component stop(JobRun run) {
        var stop = new Button(translate("jobs.stop"));
        stop.addThemeVariants(ButtonVariant.TERTIARY);
        stop.setAriaLabel(translate("jobs.stopOne", run.title(formatting.language())));
        stop.setVisible(run.state() == RunState.WAITING || run.state() == RunState.RUNNING);
        stop.setEnabled(!run.stopRequested());
        stop.addClickListener(click -> {
            jobs.stop(run.id());
            Notices.done(translate("jobs.stopping"));
            changed.run();
        });
        return stop;
    }
}
