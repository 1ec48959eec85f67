package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.kamae.core.Formats;
import dev.kamae.uikit.DataTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A card with the most of something: the name in full, a bar, the value, its share, how it stands to the usual. */
public final class Ranking extends Composite<Card> {

    /** Longer names are cut, with the whole on hover. */
    private static final int NAME = 120;

    private final Formatting formatting;
    private final String unit;
    private final boolean code;
    private final Div body = new Div();
    private final OrderedList list = new OrderedList();
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
        var heads = new Div(head(unit), head(translate("uikit.ranking.share")));
        if (usual) {
            heads.add(head(against));
        }
        heads.addClassName("k-ranking-heads");
        heads.getElement().setAttribute("aria-hidden", "true");
        var most = data.top().stream()
                .map(Ranked::value)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        var lines = new ArrayList<Component>();
        data.top().forEach(ranked -> lines.add(line(formats, ranked, bar(ranked, most), kept(lines.size()))));
        var others = data.others();
        if (others != null) {
            lines.add(line(formats, others, new Span(), kept(lines.size())));
        }
        if (!lines.equals(shownLines()) || list.getParent().isEmpty()) {
            list.removeAll();
            lines.forEach(line -> list.add(new ListItem(line)));
        }
        list.getChildren().forEach(item -> item.removeClassName("k-ranking-others"));
        if (others != null) {
            list.getChildren().skip(lines.size() - 1L).forEach(item -> item.addClassName("k-ranking-others"));
        }
        if (list.getParent().isEmpty()) {
            body.removeAll();
            body.add(heads, list);
        }
    }

    private List<Component> shownLines() {
        return list.getChildren().flatMap(Component::getChildren).toList();
    }

    /** The line of this place, if there is one: whoever has gone to it with the keyboard stays there. */
    private @Nullable Component kept(int place) {
        var lines = shownLines();
        return place < lines.size() && list.getParent().isPresent() ? lines.get(place) : null;
    }

    private Component line(Formats formats, Ranked ranked, Component bar, @Nullable Component kept) {
        var name = Words.logged(ranked.name(), NAME);
        name.addClassName(code ? "k-ranking-code" : "k-ranking-name");
        var names = new Span(name, Words.quiet(ranked.note()));
        names.addClassName("k-ranking-names");
        var shownNames = Optional.ofNullable(kept).flatMap(line -> sameWords(line, names));
        var figures = new Span(bar, figure(value(formats, ranked)), figure(share(formats, ranked)));
        if (usual) {
            figures.add(figure(ranked.usual().brief(formats)));
        }
        figures.addClassName("k-ranking-figures");
        var href = ranked.href();
        HtmlContainer line;
        if (href == null) {
            line = kept instanceof Div plain ? plain : new Div();
        } else {
            var link = kept instanceof Anchor known ? known : new Anchor();
            link.setHref(href);
            line = link;
        }
        line.addClassName("k-ranking-line");
        if (line == kept && shownNames.isPresent()) {
            line.getChildren().skip(1).toList().forEach(line::remove);
            line.add(figures);
        } else {
            line.removeAll();
            line.add(names, figures);
        }
        return line;
    }

    /** The names of a line if they are these: whoever has marked them keeps the mark. */
    private static Optional<Component> sameWords(Component line, Component names) {
        return line.getChildren()
                .findFirst()
                .filter(one -> one.getElement()
                        .getOuterHTML()
                        .equals(names.getElement().getOuterHTML()));
    }

    /** Its length is a figure, so it is a property and no style. */
    private static Component bar(Ranked ranked, long most) {
        var value = ranked.value();
        var progress = new Element("progress");
        progress.setAttribute("max", Long.toString(Math.max(1, most)));
        progress.setAttribute("value", Long.toString(value == null ? 0 : value));
        progress.setAttribute("aria-hidden", "true");
        var bar = new Span();
        bar.addClassName("k-ranking-bar");
        bar.getElement().appendChild(progress);
        return bar;
    }

    private static Span value(Formats formats, Ranked ranked) {
        var value = ranked.value();
        return value == null ? Words.unknown("–", translate("uikit.unknown")) : Words.plain(formats.count(value));
    }

    private static Span share(Formats formats, Ranked ranked) {
        var share = ranked.share();
        return share == null ? Words.unknown("–", translate("uikit.unknown")) : Words.quiet(formats.share(share));
    }

    private static Span head(String words) {
        return new Span(words);
    }

    private static Span figure(Span words) {
        return new Span(words);
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
