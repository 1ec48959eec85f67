package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.kamae.scoring.Scoreboard;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.Stale;

/** The other pages about the threats, beside their heading. */
class ThreatPages extends Span {

    ThreatPages() {
        addClassName("k-actions");
    }

    /**
     * @param board with what was judged, and as of when
     * @param proposals how many wait for somebody
     */
    void show(Scoreboard board, int proposals) {
        removeAll();
        var stale = Stale.of(board.threats().stream().map(ThreatScore::stance).toList(), board.at());
        if (!stale.isEmpty()) {
            add(new Anchor("threats/review", translate("scoring.toReview", stale.size())));
        }
        if (proposals > 0) {
            add(new Anchor("threats/proposals", translate("scoring.proposals.count", proposals)));
        }
        add(new Anchor("threats/drills", translate("threats.drills")));
        add(new Anchor("threats/checks", translate("threats.checks")));
        add(new Anchor("threats/catalogue", translate("threats.catalogue.title")));
        add(new Anchor("threats/old-scores", translate("scoring.old")));
        add(new Anchor("threats/formula", translate("scoring.formula.title")));
    }
}
