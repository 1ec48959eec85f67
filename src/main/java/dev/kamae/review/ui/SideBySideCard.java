package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.identity.People;
import dev.kamae.review.ClosedMonth;
import dev.kamae.review.PostureReport;
import dev.kamae.review.SideBySide;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.stream.Stream;

/** The closed figures beside those that the same moment has today; what differs is marked. */
class SideBySideCard {

    private final People people;
    private final Formatting formatting;

    SideBySideCard(People people, Formatting formatting) {
        this.people = people;
        this.formatting = formatting;
    }

    Card card(ClosedMonth closed, PostureReport report, PostureReport live) {
        var rows = SideBySide.of(report, live, formatting.formats());
        var table = new FigureTable(
                Stream.of("figure", "closed", "live", "because")
                        .map(column -> translate("review.side." + column))
                        .toList(),
                1,
                2);
        rows.forEach(row ->
                table.row(Words.plain(row.label()), Words.plain(row.closed()), live(row), Words.plain(row.because())));
        var differing = rows.stream().filter(SideBySide.Row::differs).count();
        return new Card(
                translate("review.side"),
                differing == 0 ? translate("review.side.same") : translate("review.side.differs", differing),
                table,
                foot(translate(
                        "review.side.hash",
                        people.directory().name(closed.by(), formatting.language()),
                        formatting.formats().moment(closed.closedAt()),
                        closed.sha256())));
    }

    private static Component foot(String words) {
        var foot = new Div(Words.quiet(words));
        foot.addClassName("k-report-foot");
        return foot;
    }

    private static Component live(SideBySide.Row row) {
        return row.differs() ? Words.strong("≠ " + row.live()) : Words.plain(row.live());
    }
}
