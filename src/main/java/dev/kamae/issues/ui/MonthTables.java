package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Language;
import dev.kamae.core.Severity;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFilter.State;
import dev.kamae.issues.IssueMonth;
import dev.kamae.uikit.DataTable;
import dev.kamae.uikit.DataTable.Cell;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Words;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of months as tables; a figure opens the list that it counts, as it stood then. */
class MonthTables {

    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("uuuu年M月");
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("MMM uuuu", Language.EN.locale());

    private final Formatting formatting;

    MonthTables(Formatting formatting) {
        this.formatting = formatting;
    }

    String name(YearMonth month) {
        return month.format(formatting.language() == Language.JA ? JA : EN);
    }

    FigureTable flow(List<IssueMonth> months, YearMonth now) {
        var table = new FigureTable(flowHeadings(), 1, 2, 3, 4, 5, 6, 7);
        for (var month : months) {
            var at = month.month().equals(now) ? null : month.month();
            table.row(
                    heading(month, now),
                    carried(month),
                    link(State.RAISED_THIS_MONTH, at, month.opened()),
                    plain(month.reopened()),
                    link(State.DONE_THIS_MONTH, at, month.closed()),
                    plain(month.accepted()),
                    link(State.UNRESOLVED, at, month.left()),
                    overdue(at, month.overdue()));
        }
        return table;
    }

    DataTable flowData(List<IssueMonth> months) {
        return new DataTable(
                flowHeadings(),
                months.stream()
                        .map(month -> Stream.concat(
                                        Stream.of(Cell.words(month.month().toString())),
                                        Stream.of(
                                                        month.carriedOver(),
                                                        month.opened(),
                                                        month.reopened(),
                                                        month.closed(),
                                                        month.accepted(),
                                                        month.left(),
                                                        month.overdue())
                                                .map(this::figure))
                                .toList())
                        .toList());
    }

    private static List<String> flowHeadings() {
        return Stream.of("month", "carried", "opened", "reopened", "closed", "accepted", "left", "late")
                .map(column -> translate("issues.months." + column))
                .toList();
    }

    FigureTable resolving(List<IssueMonth> months, YearMonth now) {
        var table = new FigureTable(resolvingHeadings(), 1, 2, 3, 4, 5);
        for (var month : months) {
            var cells = new ArrayList<Component>();
            cells.add(heading(month, now));
            for (var severity : Severity.values()) {
                cells.add(days(month.daysToResolve().get(severity)));
            }
            table.row(cells.toArray(Component[]::new));
        }
        return table;
    }

    DataTable resolvingData(List<IssueMonth> months) {
        return new DataTable(
                resolvingHeadings(),
                months.stream()
                        .map(month -> Stream.concat(
                                        Stream.of(Cell.words(month.month().toString())),
                                        Arrays.stream(Severity.values())
                                                .map(severity -> median(
                                                        month.daysToResolve().get(severity))))
                                .toList())
                        .toList());
    }

    private static List<String> resolvingHeadings() {
        return Stream.concat(
                        Stream.of(translate("issues.months.month")),
                        Arrays.stream(Severity.values()).map(SeverityMark::word))
                .toList();
    }

    FigureTable incidents(List<IssueMonth> months, YearMonth now) {
        var table = new FigureTable(incidentHeadings(), 1, 2, 3, 4, 5, 6);
        for (var month : months) {
            var cells = new ArrayList<Component>();
            cells.add(heading(month, now));
            cells.add(plain(month.incidents()));
            for (var severity : Severity.values()) {
                cells.add(hours(month.daysToContain().get(severity)));
            }
            table.row(cells.toArray(Component[]::new));
        }
        return table;
    }

    DataTable incidentData(List<IssueMonth> months) {
        return new DataTable(
                incidentDataHeadings(),
                months.stream()
                        .map(month -> Stream.concat(
                                        Stream.of(Cell.words(month.month().toString()), figure(month.incidents())),
                                        Arrays.stream(Severity.values())
                                                .map(severity -> medianHours(
                                                        month.daysToContain().get(severity))))
                                .toList())
                        .toList());
    }

    /** Numbers alone do not tell that they are hours. */
    private static List<String> incidentDataHeadings() {
        return Stream.concat(
                        incidentHeadings().stream().limit(2),
                        Arrays.stream(Severity.values())
                                .map(severity -> translate("issues.months.inHours", SeverityMark.word(severity))))
                .toList();
    }

    private static List<String> incidentHeadings() {
        var headings = new ArrayList<>(resolvingHeadings());
        headings.add(1, translate("issues.months.incidents"));
        return headings;
    }

    private Component heading(IssueMonth month, YearMonth now) {
        return month.month().equals(now)
                ? new Div(Words.plain(name(month.month())), Words.quiet(translate("issues.months.soFar")))
                : Words.plain(name(month.month()));
    }

    /** As the list of the month before has it. */
    private Component carried(IssueMonth month) {
        return link(State.UNRESOLVED, month.month().minusMonths(1), month.carriedOver());
    }

    private Component overdue(@Nullable YearMonth at, long count) {
        var link = link(State.OVERDUE, at, count);
        if (count > 0) {
            link.addClassName("k-bad");
        }
        return link;
    }

    private Anchor link(State state, @Nullable YearMonth at, long count) {
        var moment = at == null
                ? null
                : at.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(formatting.clock().getZone())
                        .toInstant();
        var address = new IssueAddress(IssueFilter.UNRESOLVED.with(state).at(moment), null, null);
        var query = address.write(formatting.clock().getZone()).getQueryString();
        var link = new Anchor(
                query.isEmpty() ? "issues" : "issues?" + query,
                formatting.formats().count(count));
        link.addClassName("k-figure-link");
        return link;
    }

    private Component plain(long count) {
        return Words.plain(formatting.formats().count(count));
    }

    private Component days(IssueMonth.@Nullable Days days) {
        return days == null
                ? Words.quiet("–")
                : new Div(
                        Words.plain(translate(
                                "issues.months.days", formatting.formats().figure(days.median()))),
                        Words.quiet(translate("issues.months.ofIssues", days.issues())));
    }

    /** The same where days are long: what takes less than two is told in hours and minutes. */
    private Component hours(IssueMonth.@Nullable Days days) {
        return days == null || days.median() >= 2
                ? days(days)
                : new Div(
                        Words.plain(formatting.formats().span(days.medianSpan())),
                        Words.quiet(translate("issues.months.ofIssues", days.issues())));
    }

    private Cell median(IssueMonth.@Nullable Days days) {
        return days == null ? Cell.words("–") : new Cell(formatting.formats().figure(days.median()), days.median());
    }

    private Cell medianHours(IssueMonth.@Nullable Days days) {
        return days == null
                ? Cell.words("–")
                : new Cell(formatting.formats().figure(days.median() * 24), days.median() * 24);
    }

    private Cell figure(long count) {
        return new Cell(formatting.formats().count(count), count);
    }
}
