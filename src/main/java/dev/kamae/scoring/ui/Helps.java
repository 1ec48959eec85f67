package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.scoring.Help;
import dev.kamae.scoring.JudgedId;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What would help a threat most: issues and answers are led to, and the rest can be made an issue. */
class Helps extends Div {

    private static final int MOST = 3;

    private final ThreatScore score;
    private final ScoreWords words;
    private final Optional<ThreatIssueOffer> offer;

    Helps(ThreatScore score, List<Help> helps, ScoreWords words, Optional<ThreatIssueOffer> offer) {
        this.score = score;
        this.words = words;
        this.offer = offer;
        addClassName("k-lines");
        helps.stream().limit(MOST).forEach(help -> add(line(help)));
        var why = Words.quiet(translate("scoring.helps.why"));
        why.addClassName("k-note");
        add(why);
    }

    private Component line(Help help) {
        return ThreatPanel.line(what(help), next(help), ThreatPanel.good(words.moved(help.points())));
    }

    private Component what(Help help) {
        var text = words.help(help, score.stance());
        return switch (help.what()) {
            case Help.NextLevel _ -> Words.plain(text);
            case Help.Resolve(var open) -> new Anchor("issues/" + open.issue().number(), text);
            case Help.Settle(var answer) -> new Anchor(EvidenceLink.answer(answer), text);
        };
    }

    private Component next(Help help) {
        return help.what() instanceof Help.NextLevel(var judged, var _, var _) && offer.isPresent()
                ? offer.get()
                        .button(
                                translate("scoring.helps.raise"),
                                translate("scoring.helps.title", words.name(score), words.help(help, score.stance())),
                                judged instanceof JudgedId.OfControl(var control) ? Set.of(control) : Set.of())
                : Words.quiet("");
    }
}
