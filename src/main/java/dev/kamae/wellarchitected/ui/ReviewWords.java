package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import dev.kamae.core.LogText;
import dev.kamae.core.Severity;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.LensAlias;
import dev.kamae.wellarchitected.PracticeState;
import dev.kamae.wellarchitected.Risk;
import dev.kamae.wellarchitected.Snapshot;

/** Snapshots, risks and states in the reader's words. */
class ReviewWords {

    private static final int NAME_SHOWN = 40;

    private final Formatting formatting;

    ReviewWords(Formatting formatting) {
        this.formatting = formatting;
    }

    /** The milestone's name, or that it is the review still worked on, with the date. */
    String snapshot(Snapshot snapshot) {
        return snapshot.lens().equals(LensAlias.FRAMEWORK)
                ? ofLens(snapshot)
                : translate("wellarchitected.snapshot.lens", ofLens(snapshot), lens(snapshot));
    }

    /** What its author calls it, else what AWS does. */
    private static String lens(Snapshot snapshot) {
        var name = snapshot.lensName();
        return new LogText(name == null ? snapshot.lens().value() : name).cut(NAME_SHOWN);
    }

    private String ofLens(Snapshot snapshot) {
        var name = snapshot.milestoneName();
        if (snapshot.milestone() == 0) {
            return translate("wellarchitected.snapshot.current", dated(snapshot));
        }
        var milestone = name == null
                ? translate("wellarchitected.snapshot.milestone", snapshot.milestone())
                : new LogText(name).cut(NAME_SHOWN);
        return snapshot.isDated()
                ? translate("wellarchitected.snapshot.dated", milestone, date(snapshot))
                : translate("wellarchitected.snapshot.undated", milestone, date(snapshot));
    }

    /** The date, and what it is the date of. */
    String dated(Snapshot snapshot) {
        return translate("wellarchitected.dating." + snapshot.dating(), date(snapshot));
    }

    /** Which review the answers of a sentence are of. */
    String review(Snapshot snapshot) {
        return translate("wellarchitected.review." + snapshot.dating(), date(snapshot));
    }

    String date(Snapshot snapshot) {
        return formatting
                .formats()
                .date(snapshot.date().atZone(formatting.clock().getZone()).toLocalDate());
    }

    static String workload(Snapshot snapshot) {
        return new LogText(snapshot.workloadLabel()).cut(NAME_SHOWN);
    }

    static String state(PracticeState state) {
        return translate("wellarchitected.state." + state);
    }

    static Span risk(Risk risk) {
        var word = translate("wellarchitected.risk." + risk);
        return switch (risk) {
            case HIGH -> mark(Severity.HIGH, word);
            case MEDIUM -> mark(Severity.MEDIUM, word);
            case NONE -> Words.plain(word);
            case NOT_APPLICABLE -> Words.quiet(word);
            case UNANSWERED -> Words.unknown(word, translate("wellarchitected.risk.unansweredWhy"));
        };
    }

    private static Span mark(Severity severity, String word) {
        var mark = new Span(new Span(), new Span(word));
        mark.addClassNames("k-severity", SeverityMark.style(severity));
        return mark;
    }
}
