package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.core.MonthWords;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.review.ClosedMonth;
import dev.kamae.review.PostureReport;
import dev.kamae.review.Reviews;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;

/** How did we stand at the end of the month, and what changed? */
@Route(MonthAddress.ROUTE)
@Menu(title = "review.menu", order = 340, icon = "icons/month.svg")
@RolesAllowed(Capability.VIEW)
class ReviewView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Reviews reviews;
    private final People people;
    private final Formatting formatting;
    private final Identity identity;
    private final ArrivalBoard arrivals;
    private final PassedOver passedOver = new PassedOver();
    private YearMonth month;

    ReviewView(Reviews reviews, People people, Identity identity, Formatting formatting, ArrivalBoard arrivals) {
        this.reviews = reviews;
        this.people = people;
        this.formatting = formatting;
        this.arrivals = arrivals;
        this.identity = identity;
        month = YearMonth.from(formatting.today());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var running = YearMonth.from(formatting.today());
        var query = event.getLocation().getQueryParameters();
        month = MonthAddress.read(query, formatting.clock()).orElse(running);
        passedOver.clear();
        MonthAddress.nonsense(query, formatting.clock())
                .ifPresent(nonsense -> passedOver.add(
                        translate("review.month"), nonsense, MonthWords.of(running, formatting.language())));
        refresh();
    }

    private void refresh() {
        removeAll();
        reviews.closed(month).ifPresentOrElse(this::showClosed, this::showLive);
    }

    private void showClosed(ClosedMonth closed) {
        var page = page();
        closed.report()
                .ifPresentOrElse(
                        report -> {
                            var cards = new ReportCards(report, formatting, people, identity, arrivals);
                            page.answer(cards.answer());
                            page.add(
                                    new SideBySideCard(people, formatting)
                                            .card(closed, report, reviews.at(closed.at())),
                                    cards.all());
                        },
                        () -> {
                            page.answer(Words.bad(translate("review.tampered")));
                            page.add(new Empty(translate("review.tamperedWhy", closed.sha256())));
                        });
        page.add(new CorrectionsCard(reviews, people, formatting, month, this::refresh).card());
        finish(page);
    }

    private void showLive() {
        var report = reviews.of(month);
        var page = page();
        var cards = new ReportCards(report, formatting, people, identity, arrivals);
        page.answer(cards.answer());
        if (!report.isRecorded()) {
            page.add(empty());
        } else {
            page.add(cards.all());
        }
        if (reviews.mayClose() && isOver() && report.hasStance()) {
            page.with(close(report));
        }
        finish(page);
    }

    private Component empty() {
        return identity.may(Capability.EDIT)
                ? new Empty(translate("review.empty"), next())
                : new Empty(translate("review.answer.nothing"));
    }

    private static Component next() {
        var next = new Div(
                Reading.link("threats", translate("review.bands.next")),
                Reading.link("issues", translate("review.issues.next")),
                Reading.link("well-architected", translate("review.sec.next")));
        next.addClassName("k-next-steps");
        return next;
    }

    private Page page() {
        var words = MonthWords.of(month, formatting.language());
        return new Page(translate(isOver() ? "review.question" : "review.question.running", words), passedOver)
                .with(neighbour("review.month.before", month.minusMonths(1)))
                .with(neighbour("review.month.after", month.plusMonths(1)));
    }

    private Component neighbour(String key, YearMonth other) {
        var link = new Anchor(MonthAddress.of(other), translate(key, MonthWords.of(other, formatting.language())));
        link.setVisible(!other.isAfter(YearMonth.from(formatting.today())));
        return link;
    }

    private void finish(Page page) {
        page.add(new MonthsCard(reviews, people, formatting).card(month));
        add(page);
    }

    private Component close(PostureReport report) {
        var close = new Button(translate("review.close"));
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.addClickListener(click -> new CloseDialog(reviews, report, formatting, this::refresh).open());
        return close;
    }

    private boolean isOver() {
        return !reviews.end(month).isAfter(formatting.clock().instant());
    }

    @Override
    public String getPageTitle() {
        return translate("review.menu") + " - Kamae";
    }
}
