package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Formats;
import dev.kamae.core.Language;
import dev.kamae.identity.Directory;
import dev.kamae.review.PostureReport;
import dev.kamae.review.ReportLinks;
import dev.kamae.review.ReportSentences;
import dev.kamae.traffic.Figure;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;

/**
 * A report in front of a reader.
 *
 * @param lines whether the reader may see log lines
 * @param edits whether the reader may take a next step
 */
record Reading(
        PostureReport report,
        Formatting formatting,
        Directory directory,
        boolean lines,
        boolean edits,
        ArrivalBoard arrivals) {

    Formats formats() {
        return formatting.formats();
    }

    Language language() {
        return formatting.language();
    }

    ReportSentences sentences() {
        return new ReportSentences(formats());
    }

    ReportLinks links() {
        return new ReportLinks(report, formatting.clock().getZone());
    }

    String count(long count) {
        return formats().count(count);
    }

    /** The next step where there are no logs: where they come in, for those who may see that. */
    Anchor whereLogsComeIn() {
        return arrivals.page()
                .map(page -> link(page, translate("review.traffic.collecting")))
                .orElseGet(() -> link("traffic", translate("review.traffic.next")));
    }

    /** What somebody can do about it; nothing for a reader who may not. */
    Component[] next(String href, String words) {
        return edits ? new Component[] {link(href, words)} : new Component[0];
    }

    /** A figure that leads to what it is made of. */
    static Anchor link(String href, String text) {
        var link = new Anchor(href, text);
        link.addClassName("k-figure-link");
        return link;
    }

    static Anchor link(String href, Component content) {
        var link = new Anchor(href, content);
        link.addClassName("k-figure-link");
        return link;
    }

    /** A figure with what it lacks on hover; hatched where nothing is known. */
    Span figure(Figure figure) {
        var why = sentences().lacks(figure.lacks());
        var text = sentences().figure(figure);
        if (figure instanceof Figure.NotKnown) {
            return Words.unknown(text, why);
        }
        var words = Words.plain(text);
        words.setTitle(why);
        return words;
    }
}
