package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.kamae.scoring.Evidence;
import dev.kamae.scoring.LedgerLine;
import dev.kamae.threats.Stance;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Every piece of evidence with what it moved, most first; each leads to the thing itself. */
class Ledger extends Div {

    private static final int FIRST = 6;

    private final List<LedgerLine> ledger;
    private final Stance stance;
    private final ScoreWords words;
    private final boolean lines;

    /** @param lines whether the reader may see log lines */
    Ledger(List<LedgerLine> ledger, Stance stance, ScoreWords words, boolean lines) {
        this.ledger = ledger;
        this.stance = stance;
        this.words = words;
        this.lines = lines;
        addClassName("k-lines");
        show(FIRST);
    }

    private void show(int most) {
        removeAll();
        ledger.stream().limit(most).forEach(line -> add(line(line)));
        if (ledger.size() > most) {
            var all = new Button(translate("scoring.ledger.all", ledger.size()), click -> show(ledger.size()));
            all.addThemeVariants(ButtonVariant.TERTIARY);
            add(all);
        }
    }

    private Component line(LedgerLine line) {
        var evidence = line.evidence();
        var told = new Div(Words.plain(words.what(evidence)), Words.quiet(words.source(evidence)));
        told.addClassName("k-told");
        var shown = ThreatPanel.line(
                Words.quiet(words.date(evidence)),
                told,
                ThreatPanel.signed(line.movedBy(), words.moved(line.movedBy())));
        shown.addClassName("k-line-ledger");
        shown.setTitle(details(line));
        return link(evidence, shown);
    }

    private Component link(Evidence evidence, Div shown) {
        return EvidenceLink.of(evidence, lines, words.formatting().clock().getZone())
                .<Component>map(href -> ThreatPanel.linked(shown, href))
                .orElse(shown);
    }

    /** What it does to each control, against that control's assessment alone. */
    private String details(LedgerLine line) {
        return line.details().stream()
                .map(detail -> translate(
                        "scoring.ledger.detail",
                        ScoreWords.function(detail.function()),
                        words.judged(detail.id(), stance),
                        words.moved(detail.points()),
                        words.formatting().formats().figure(detail.weight())))
                .collect(Collectors.joining("\n"));
    }
}
