package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.LogText;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Lack;
import dev.kamae.traffic.LoggedRules.Puzzle;
import dev.kamae.traffic.Top;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How CAPTCHAs and challenges were answered: solved and how long before, or not and why. */
record PuzzleTable(Formatting formatting) {

    private static final int LONGEST = 60;
    private static final int MOST = 5;

    FigureTable of(List<Puzzle> puzzles) {
        var table = new FigureTable(List.of(
                translate("traffic.rules.puzzles.what"),
                translate("traffic.rules.puzzles.solved"),
                translate("traffic.rules.puzzles.age"),
                translate("traffic.rules.puzzles.failed"),
                translate("traffic.rules.puzzles.rules")));
        table.addClassName("k-rule-table");
        puzzles.forEach(puzzle -> table.row(
                Words.logged(
                        new LogText(translate("waflog.action." + puzzle.kind()) + " · "
                                + puzzle.acl().name()),
                        LONGEST),
                FigureWords.of(formatting, puzzle.solved()),
                age(puzzle),
                list(
                        puzzle.failed().entrySet().stream()
                                .map(reason -> new Top(reason(reason.getKey()), reason.getValue())),
                        puzzle.lacks()),
                list(puzzle.rules().stream().limit(MOST), puzzle.lacks())));
        return table;
    }

    private Component age(Puzzle puzzle) {
        return puzzle.age()
                .<Component>map(age -> new Div(
                        Words.plain(formatting.formats().span(age)),
                        new Div(Words.quiet(translate(
                                "traffic.rules.puzzles.ofLatest",
                                formatting.formats().count(puzzle.ofLatest()))))))
                .orElseGet(() -> Words.quiet("–"));
    }

    private static String reason(String reason) {
        return switch (reason) {
            case "TOKEN_MISSING" -> translate("traffic.rules.puzzles.missing");
            case "TOKEN_EXPIRED" -> translate("traffic.rules.puzzles.expired");
            case "TOKEN_INVALID" -> translate("traffic.rules.puzzles.invalid");
            case "TOKEN_DOMAIN_MISMATCH" -> translate("traffic.rules.puzzles.otherDomain");
            default -> reason;
        };
    }

    private Component list(Stream<Top> tops, Set<Lack> lacks) {
        var list = new Div();
        tops.forEach(top -> list.add(new Div(
                Words.logged(new LogText(top.value()), LONGEST),
                Words.plain(" "),
                FigureWords.of(formatting, Figure.of(top.requests(), lacks)))));
        return list.getComponentCount() == 0 ? FigureWords.of(formatting, Figure.of(0, lacks)) : list;
    }
}
