package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.scoring.Evidence.Answered;
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
        var lines = new Div();
        lines.addClassName("k-lines");
        helps.stream().limit(MOST).forEach(help -> lines.add(line(help)));
        var why = new Paragraph(translate("scoring.helps.why"));
        why.addClassName("k-note");
        add(lines, why);
    }

    private Component line(Help help) {
        return ThreatPanel.line(what(help), next(help), ThreatPanel.good(words.moved(help.points())));
    }

    private Component what(Help help) {
        var text = words.help(help, score.stance());
        return switch (help.what()) {
            case Help.NextLevel _ -> Words.plain(text);
            case Help.Repeat _ -> new Anchor("threats/drills", text);
            case Help.Resolve(var open) -> new Anchor("issues/" + open.issue().number(), text);
            case Help.Settle(var answer) -> told(new Anchor(EvidenceLink.answer(answer), text), answer);
        };
    }

    private Component told(Anchor what, Answered answer) {
        if (answer.known() == null) {
            return what;
        }
        var told = new Div(what, Words.quiet(words.questionTitle(answer)));
        told.addClassName("k-told");
        return told;
    }

    private Component next(Help help) {
        var title = translate("scoring.helps.title", words.name(score), words.help(help, score.stance()));
        return offer.flatMap(raising -> switch (help.what()) {
                    case Help.NextLevel(var judged, var _, var _) ->
                        Optional.of(raising.button(
                                translate("scoring.helps.raise"),
                                title,
                                judged instanceof JudgedId.OfControl(var control) ? Set.of(control) : Set.of()));
                    // an issue of it is there already
                    case Help.Repeat(var drilled)
                    when drilled.issues().isEmpty() ->
                        Optional.of(raising.button(
                                translate("scoring.helps.raise"),
                                title,
                                drilled.drill().content().controls(),
                                drilled.drill().origin()));
                    default -> Optional.<Component>empty();
                })
                .orElseGet(() -> Words.quiet(""));
    }
}
