package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Formats;
import dev.kamae.core.LogText;
import dev.kamae.uikit.DataTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A card with the most of something: the name in full, a bar, the value, its share, how it stands to the usual. */
public final class Ranking extends Composite<Card> {

    /** One element for all lines: the server keeps what they say, and not a tree of a hundred pieces for everyone who looks. */
    @Tag("kamae-ranking")
    @JsModule("context://components/kamae-ranking.js")
    private static final class Lines extends Component {}

    /** What it draws. */
    private record Wire(List<String> heads, List<Line> lines) {}

    /** @param most the value of a full bar, null where there is none */
    private record Line(
            Figured name,
            String note,
            boolean code,
            @Nullable Long most,
            long value,
            List<Figured> figures,
            @Nullable String href,
            boolean others) {}

    /** Longer names are cut, with the whole on hover. */
    private static final int NAME = 120;

    private final Formatting formatting;
    private final String unit;
    private final boolean code;
    private final Div body = new Div();
    private final Lines lines = new Lines();
    private final AgeMark age;
    private final DataMenu menu;
    private final Card card;
    private boolean usual = true;
    private String against = translate("uikit.ranking.usual");
    private RankingData data = new RankingData(List.of(), null);

    /**
     * @param unit of the values, above them: {@code 件}
     * @param code whether names are written by machines: paths, rules
     */
    public Ranking(Formatting formatting, String heading, String note, String unit, boolean code) {
        this.formatting = formatting;
        this.unit = unit;
        this.code = code;
        age = new AgeMark(formatting);
        menu = new DataMenu(heading, this::table);
        body.addClassName("k-ranking");
        card = new Card(heading, note, body).with(age, menu);
        show(Shown.loading());
    }

    /** Leaves the column out that compares with the usual, where nobody reckons it. */
    public Ranking withoutUsual() {
        usual = false;
        body.addClassName("k-ranking-plain");
        return this;
    }

    /** Compares with something else than the usual, which this is called. */
    public Ranking comparedWith(String heading) {
        against = heading;
        body.addClassName("k-ranking-compared");
        return this;
    }

    /** Shows these lines, or why there are none. */
    public void show(Shown<RankingData> shown) {
        body.removeClassNames("k-skeleton", "k-hatched");
        age.clear();
        menu.setVisible(shown instanceof Shown.Known);
        switch (shown) {
            case Shown.Loading<RankingData> _ -> {
                body.removeAll();
                body.addClassName("k-skeleton");
            }
            case Shown.Unknown<RankingData>(var brief, var full) -> {
                body.removeAll();
                body.addClassName("k-hatched");
                var why = new Span(Words.strong(translate("uikit.unknown")), new Span(brief));
                why.addClassName("k-chart-brief");
                why.setTitle(full);
                body.add(why);
            }
            case Shown.Known<RankingData>(var known, var ageOf) -> {
                data = known;
                age.showTrouble(ageOf);
                fill(formatting.formats());
            }
        }
    }

    @Override
    protected Card initContent() {
        return card;
    }

    private void fill(Formats formats) {
        if (data.top().isEmpty()) {
            body.removeAll();
            body.add(Words.quiet(translate("uikit.ranking.none")));
            return;
        }
        var most = data.top().stream()
                .map(Ranked::value)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        var drawn = new ArrayList<Line>();
        data.top().forEach(ranked -> drawn.add(line(formats, ranked, Math.max(1, most))));
        var others = data.others();
        if (others != null) {
            drawn.add(line(formats, others, null));
        }
        var share = translate("uikit.ranking.share");
        lines.getElement()
                .setPropertyBean(
                        "ranking", new Wire(usual ? List.of(unit, share, against) : List.of(unit, share), drawn));
        if (lines.getParent().isEmpty()) {
            body.removeAll();
            body.add(lines);
        }
    }

    private Line line(Formats formats, Ranked ranked, @Nullable Long most) {
        var figures = new ArrayList<>(List.of(value(formats, ranked), share(formats, ranked)));
        if (usual) {
            figures.add(ranked.usual().brief(formats));
        }
        var value = ranked.value();
        return new Line(
                name(ranked.name()),
                ranked.note(),
                code,
                most,
                value == null ? 0 : value,
                figures,
                ranked.href(),
                most == null);
    }

    private static Figured name(LogText name) {
        var shown = name.cut(NAME);
        return new Figured(shown, "k-logged", shown.equals(name.whole()) ? "" : name.whole(), null);
    }

    private static Figured value(Formats formats, Ranked ranked) {
        var value = ranked.value();
        return value == null ? Figured.unknown(translate("uikit.unknown")) : Figured.plain(formats.count(value), "");
    }

    private static Figured share(Formats formats, Ranked ranked) {
        var share = ranked.share();
        return share == null ? Figured.unknown(translate("uikit.unknown")) : Figured.quiet(formats.share(share), "");
    }

    private DataTable table() {
        var formats = formatting.formats();
        var rows = new ArrayList<List<Cell>>();
        data.top().forEach(ranked -> rows.add(row(formats, ranked)));
        var others = data.others();
        if (others != null) {
            rows.add(row(formats, others));
        }
        return new DataTable(
                List.of(
                        translate("uikit.ranking.name"),
                        translate("uikit.ranking.note"),
                        unit,
                        translate("uikit.ranking.share"),
                        against),
                rows);
    }

    private static List<Cell> row(Formats formats, Ranked ranked) {
        var value = ranked.value();
        var share = ranked.share();
        var unknown = Cell.words(translate("uikit.unknown"));
        return List.of(
                Cell.words(ranked.name().whole()),
                Cell.words(ranked.note()),
                value == null ? unknown : new Cell(formats.count(value), value),
                share == null ? unknown : new Cell(formats.share(share), Math.round(share * 1000) / 10.0),
                switch (ranked.usual()) {
                    case AgainstUsual.Ratio ratio ->
                        new Cell(formats.times(ratio.ratio()), Math.round(ratio.ratio() * 100) / 100.0);
                    case AgainstUsual.New _ -> Cell.words(translate("uikit.usual.new"));
                    case AgainstUsual.Told told -> Cell.words(told.words());
                    case AgainstUsual.Plain _, AgainstUsual.NotKnown _ -> unknown;
                });
    }
}
