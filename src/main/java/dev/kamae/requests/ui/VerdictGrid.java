package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.LogText;
import dev.kamae.identity.Directory;
import dev.kamae.requests.JudgedRequest;
import dev.kamae.requests.VerdictFilter;
import dev.kamae.requests.Verdicts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.LazyGrid;
import java.util.Map;
import java.util.function.Function;

/** Judged requests, those that came last first; one opens the request. */
class VerdictGrid extends Div {

    private static final int CELL = 200;

    private final Verdicts verdicts;
    private final LazyGrid<JudgedRequest> grid = new LazyGrid<>();
    private final Span foot = new Span();

    VerdictGrid(Verdicts verdicts, Directory people, Formatting formatting) {
        this.verdicts = verdicts;
        addClassName("k-list-card");
        foot.addClassName("k-list-foot");
        grid.setEmptyStateText(translate("requests.verdicts.noHits"));
        column(
                "verdict",
                judged -> translate("requests.verdict." + judged.current().verdict()),
                "110px",
                0);
        column("sentence", judged -> dated(judged, formatting), "240px", 5);
        column("rule", VerdictGrid::rule, "150px", 2);
        column("reason", judged -> judged.current().reason(), "150px", 3);
        column("by", judged -> people.name(judged.current().by(), formatting.language()), "90px", 1);
        column("at", judged -> formatting.shortMoment(judged.current().at()), "120px", 0);
        grid.onOpen(VerdictGrid::open);
        add(grid, foot);
    }

    /** The day too: the sentence of a line tells the time alone. */
    private static String dated(JudgedRequest judged, Formatting formatting) {
        var day = judged.at().atZone(formatting.clock().getZone()).toLocalDate();
        return formatting.shortDate(day) + " " + judged.sentence(formatting.language());
    }

    private void column(String name, Function<JudgedRequest, String> words, String width, int grow) {
        grid.addColumn(judged -> new LogText(words.apply(judged)).cut(CELL))
                .setHeader(translate("requests.verdicts." + name))
                .setTooltipGenerator(judged -> new LogText(words.apply(judged)).whole())
                .setWidth(width)
                .setFlexGrow(grow);
    }

    private static String rule(JudgedRequest judged) {
        return judged.subRule().isEmpty() ? judged.rule() : judged.rule() + " / " + judged.subRule();
    }

    private static void open(JudgedRequest judged) {
        UI.getCurrent()
                .navigate(
                        RequestsAddress.LINE,
                        QueryParameters.simple(Map.of("index", judged.index(), "id", judged.document())));
    }

    void show(VerdictFilter filter) {
        var count = verdicts.count(filter);
        grid.show((offset, limit, _) -> verdicts.list(filter, offset, limit), count);
        foot.setText(translate("requests.verdicts.hits", count));
    }
}
