package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.core.Nonsense;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.scoring.OldScores;
import dev.kamae.scoring.Proposals;
import dev.kamae.scoring.Scoreboard;
import dev.kamae.scoring.Scores;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ThreatSource;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Live;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PageWithPanel;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Against which threats are we not ready? Two lists that are never ranked together, with one threat beside them. */
@Route(ThreatsAddress.ROUTE)
@Menu(title = "scoring.menu", order = 310, icon = "icons/threat.svg")
@RolesAllowed(Capability.VIEW)
class ThreatsView extends PageWithPanel implements AfterNavigationObserver, HasDynamicTitle {

    private final Scores scores;
    private final Proposals proposals;
    private final OldScores oldScores;
    private final ThreatPanels panels;
    private final Live live;
    private final ScoreWords words;
    private final ThreatChoices choices;
    private final Span made = Words.quiet("");
    private final ThreatPages pages = new ThreatPages();
    private final Div lists = new Div();
    private final Div kinds = new Div();
    private final PassedOver passedOver = new PassedOver();
    private final Page page;
    private ThreatsAddress address = ThreatsAddress.OFFICIAL;

    /** The trend up to a moment; it is what takes longest, so it comes after the lists. */
    private record Trend(Instant at) {}

    ThreatsView(
            Scores scores,
            Proposals proposals,
            OldScores oldScores,
            ThreatPanels panels,
            People people,
            Formatting formatting,
            Live live) {
        this.scores = scores;
        this.proposals = proposals;
        this.oldScores = oldScores;
        this.panels = panels;
        this.live = live;
        words = new ScoreWords(formatting, people.directory());
        choices = new ThreatChoices(formatting, this::go);
        lists.addClassName("k-two-lists");
        kinds.addClassName("k-kinds-row");
        var tools = new Div(choices, pages);
        tools.addClassName("k-threat-tools");
        page = new Page(translate("scoring.question"), passedOver, tools, lists, kinds, notes()).with(made);
        hold(page, () -> go(address.opening(null)));
    }

    private void go(ThreatsAddress to) {
        UI.getCurrent().navigate(ThreatsView.class, to.write());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        address = ThreatsAddress.read(query, words.formatting().clock());
        choices.show(address);
        var at = address.at();
        var all = scores.at(at == null ? scores.shown() : at);
        show(all, at == null ? now(all) : null);
        passedOver.show("scoring", nonsense(query, all));
    }

    /** On the first day it is what is shown. */
    private Scoreboard now(Scoreboard shown) {
        return shown.at().equals(scores.official())
                ? scores.at(words.formatting().clock().instant())
                : shown;
    }

    private List<Nonsense> nonsense(QueryParameters query, Scoreboard all) {
        var nonsense = new ArrayList<>(
                ThreatsAddress.nonsense(query, words.formatting().clock()));
        var open = address.open();
        if (open != null && all.find(open).isEmpty()) {
            nonsense.add(new Nonsense(ThreatsAddress.THREAT, open.value()));
        }
        return nonsense;
    }

    private void show(Scoreboard all, @Nullable Scoreboard now) {
        var ofEstate = all.only(address.estate());
        var band = address.band();
        var board = band == null ? ofEstate : ofEstate.only(band::holds);
        made.setText(translate(
                now == null ? "scoring.made" : now == all ? "scoring.madeFirst" : "scoring.madeOfficial",
                words.formatting().formats().moment(board.at()),
                Integer.toString(board.formula())));
        page.answer(ThreatsAnswer.of(ofEstate, now, panels.mayAssess()).toArray(Component[]::new));
        pages.show(now == null ? all : now, proposals.open().size());
        lists.removeAll();
        var shown = new ArrayList<ThreatList>();
        for (var source : ThreatSource.values()) {
            if (address.source() == null || address.source() == source) {
                var list = new ThreatList(source, words);
                list.show(board, now, address);
                shown.add(list);
                lists.add(list);
            }
        }
        kinds.removeAll();
        shown.forEach(list -> kinds.add(new KindsCard(ofEstate, list.source(), address, words)));
        drawTrend(board.at(), shown);
        setDetail(panel(all, now));
    }

    /** While the official value is not known, what has been recorded since, as such. */
    private @Nullable Component panel(Scoreboard all, @Nullable Scoreboard now) {
        var open = address.open();
        if (open == null) {
            return null;
        }
        var board = now != null && all.find(open).flatMap(ThreatScore::counter).isEmpty() ? now : all;
        return board.find(open)
                .map(score -> panels.beside(board, score, now, () -> go(address.opening(null))))
                .orElse(null);
    }

    /** Once: the past of a moment does not change while somebody looks at it. */
    private void drawTrend(Instant at, List<ThreatList> of) {
        var waiting = new Div();
        waiting.setVisible(false);
        live.<List<Scoreboard>>watch(waiting, new Trend(at), () -> scores.trend(at), shown -> {
            if (shown instanceof Shown.Known<List<Scoreboard>>(var boards, var _)) {
                of.forEach(list -> list.show(boards, oldScores.all()));
                UI.getCurrent().beforeClientResponse(waiting, _ -> waiting.removeFromParent());
            }
        });
        lists.add(waiting);
    }

    private static Paragraph notes() {
        var notes = new Paragraph(translate("scoring.notes"));
        notes.addClassName("k-note");
        return notes;
    }

    @Override
    public String getPageTitle() {
        return translate("scoring.menu") + " - Kamae";
    }
}
