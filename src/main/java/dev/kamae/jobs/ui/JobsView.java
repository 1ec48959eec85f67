package dev.kamae.jobs.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.jobs.JobStatus;
import dev.kamae.jobs.Jobs;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;

/** What runs by itself, how it went, and when it runs next. */
@Route("jobs")
@Menu(title = "jobs.menu", order = 540, icon = "icons/jobs.svg")
@RolesAllowed(Capability.ADMIN)
class JobsView extends Div implements HasDynamicTitle {

    private final Jobs jobs;
    private final Formatting formatting;
    private final Grid<JobStatus> list = new Grid<>();
    private final RunGrid log;
    private final Page page;

    JobsView(Jobs jobs, People people, Formatting formatting) {
        this.jobs = jobs;
        this.formatting = formatting;
        log = new RunGrid(jobs, people.directory(), formatting, this::refresh);
        page = new Page(
                        translate("jobs.question"),
                        new Card(translate("jobs.recurring"), translate("jobs.recurringNote"), list()),
                        new Card(translate("jobs.log"), translate("jobs.logNote"), log.content()))
                .with(new Button(translate("jobs.refresh"), click -> refresh()));
        add(page);
        refresh();
    }

    private Component list() {
        list.addClassName("k-list");
        list.setAllRowsVisible(true);
        list.addColumn(job -> job.title(formatting.language()))
                .setHeader(translate("jobs.name"))
                .setFlexGrow(2);
        list.addColumn(this::lastRan).setHeader(translate("jobs.lastRan"));
        list.addComponentColumn(JobsView::outcome).setHeader(translate("jobs.outcome"));
        list.addColumn(this::next).setHeader(translate("jobs.next"));
        list.addComponentColumn(this::runNow).setAutoWidth(true).setFlexGrow(0);
        return list;
    }

    private String lastRan(JobStatus job) {
        var at = job.lastRanAt();
        return at == null ? translate("jobs.never") : formatting.shortMoment(at);
    }

    private static Component outcome(JobStatus job) {
        if (job.running()) {
            return Words.strong(translate("jobs.state.RUNNING"));
        }
        if (job.lastRanAt() == null) {
            return Words.unknown("–", translate("jobs.never"));
        }
        return job.lastFailed()
                ? Words.bad(translate("jobs.state.FAILED"))
                : Words.plain(translate("jobs.state.SUCCEEDED"));
    }

    private String next(JobStatus job) {
        return job.running() ? translate("jobs.now") : formatting.shortMoment(job.nextAt());
    }

    private Component runNow(JobStatus job) {
        var title = job.title(formatting.language());
        var run = new Button(translate("jobs.runNow"));
        run.addThemeVariants(ButtonVariant.TERTIARY);
        run.setAriaLabel(translate("jobs.runNowOne", title));
        run.setEnabled(!job.running());
        run.addClickListener(click -> {
            jobs.runNow(job.name());
            Notices.done(translate("jobs.started", title));
            refresh();
        });
        return run;
    }

    private void refresh() {
        var all = jobs.recurring();
        list.setItems(all);
        list.setVisible(!all.isEmpty());
        log.refresh();
        page.answer(JobsAnswer.of(all, formatting));
    }

    @Override
    public String getPageTitle() {
        return translate("jobs.menu") + " - Kamae";
    }
}
