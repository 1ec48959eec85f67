package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import dev.kamae.scoring.Counter;
import dev.kamae.scoring.Evidence.Answered;
import dev.kamae.scoring.LedgerLine;
import dev.kamae.scoring.OldScore;
import dev.kamae.scoring.Scores;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.CounterSetting;
import dev.kamae.threats.ThreatId;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One threat: how well it is countered, what would help, its controls, and the ledger of every point. */
class ThreatPanel extends Section {

    private final ScoreWords words;
    private final boolean lines;
    private final boolean edits;
    private final Optional<ThreatIssueOffer> offer;
    private final Div tools = new Div();

    /**
     * @param lines whether the reader may see log lines
     * @param edits whether the reader may record an assessment; others may read it
     * @param offer empty for whoever may raise no issue
     */
    ThreatPanel(ScoreWords words, boolean lines, boolean edits, Optional<ThreatIssueOffer> offer) {
        this.words = words;
        this.lines = lines;
        this.edits = edits;
        this.offer = offer;
        addClassNames("k-panel", "k-threat-panel");
        tools.addClassName("k-panel-tools");
        add(tools);
    }

    /** Where its questions are answered and its controls are assessed. */
    static String assessment(ThreatId id) {
        return ThreatsAddress.ROUTE + "/" + id + "/assessment";
    }

    void offerToClose(Runnable close) {
        var cross = new Button(Symbol.CLOSE.icon(), click -> close.run());
        cross.setAriaLabel(translate("uikit.close"));
        cross.addThemeVariants(ButtonVariant.TERTIARY);
        tools.add(cross);
    }

    /**
     * @param before the same threat at the beginning of the month
     * @param set what a person holds Counter to be; null where nobody does
     * @param changes why it differs from an earlier day
     * @param issues those that are not done
     * @param old what the team wrote down before it used the portal, oldest first
     * @param live whether the values are those of now, and not yet official
     */
    void show(
            ThreatScore score,
            @Nullable ThreatScore before,
            @Nullable CounterSetting set,
            ThreatChanges changes,
            ThreatIssues issues,
            List<OldScore> old,
            boolean live) {
        var stance = score.stance();
        add(Words.quiet(translate("scoring.source." + stance.threat().source())), new H2(words.name(score)));
        if (live) {
            var mark = new Div(translate("scoring.livePanel"));
            mark.addClassName("k-threat-live");
            add(mark);
        }
        add(new ThreatFigures(score, before, set, words));
        score.counter().ifPresentOrElse(counter -> known(score, changes), () -> add(unknown(score)));
        if (!score.controls().isEmpty()) {
            add(heading("scoring.controls", "0–100"), new ControlBars(score, words));
        }
        var ledger = score.ledger();
        if (!ledger.isEmpty()) {
            add(heading("scoring.ledger", translate("scoring.ledger.note")), new Ledger(ledger, stance, words, lines));
        }
        add(issues);
        if (!old.isEmpty()) {
            add(heading("scoring.old.recorded", translate("scoring.old.recordedNote")), old(old));
        }
        var answers = answers(ledger);
        if (!answers.isEmpty()) {
            add(heading("scoring.answers", ""), chips(answers));
        }
    }

    private void known(ThreatScore score, ThreatChanges changes) {
        var left = score.toTarget()
                .map(points -> translate(points > 0 ? "scoring.toTarget" : "scoring.atTarget", points))
                .orElse("");
        add(actions(score));
        var help = score.help();
        if (!help.isEmpty()) {
            add(heading("scoring.helps", left), new Helps(score, help, words, offer));
        }
        add(heading("scoring.changes", ""), changes);
    }

    private Component unknown(ThreatScore score) {
        var next = assess(score);
        next.addClassName("k-strong");
        return new Empty(translate("scoring.unknown", ScoreWords.unknown(score.standing())), next);
    }

    private Anchor assess(ThreatScore score) {
        return new Anchor(assessment(score.id()), translate(edits ? "scoring.assess" : "scoring.assessment"));
    }

    private Div actions(ThreatScore score) {
        var actions = new Div(assess(score));
        actions.addClassName("k-actions");
        return actions;
    }

    private static List<Answered> answers(List<LedgerLine> ledger) {
        return ledger.stream()
                .map(LedgerLine::evidence)
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .sorted(Comparator.comparing(answered ->
                        answered.known() == null ? 99 : answered.known().sec()))
                .toList();
    }

    private Component old(List<OldScore> old) {
        var list = new Div();
        list.addClassName("k-lines");
        old.reversed().stream()
                .limit(Scores.TREND_MONTHS)
                .forEach(score -> list.add(line(
                        Words.quiet(words.formatting().formats().date(score.day())),
                        Words.quiet(score.note()),
                        Words.plain(ScoreWords.whole(score.score().value())))));
        if (old.size() > Scores.TREND_MONTHS) {
            list.add(line(Words.quiet(translate("scoring.old.further", old.size() - Scores.TREND_MONTHS))));
        }
        return list;
    }

    private Component chips(List<Answered> answers) {
        var chips = new Div();
        chips.addClassName("k-chips");
        for (var answered : answers) {
            var chip = new Anchor(
                    EvidenceLink.answer(answered),
                    words.question(answered) + " " + translate("scoring.risk." + answered.risk()));
            chip.addClassName("k-chip");
            chip.setTitle(words.questionTitle(answered));
            chips.add(chip);
        }
        return chips;
    }

    static Div heading(String key, String note) {
        var heading = new Div(new H3(translate(key)), Words.quiet(note));
        heading.addClassName("k-panel-heading");
        return heading;
    }

    static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("k-line");
        return line;
    }

    static Anchor linked(Div line, String href) {
        var link = new Anchor(href, line);
        link.addClassName("k-line-link");
        return link;
    }

    static Component signed(double points, String words) {
        return points <= -0.05 ? Words.bad(words) : points >= 0.05 ? good(words) : Words.quiet(words);
    }

    static Component good(String words) {
        var good = Words.strong(words);
        good.addClassName("k-good");
        return good;
    }

    static String whole(Counter counter) {
        return ScoreWords.whole(counter.score().value());
    }
}
