package dev.kamae.uikit.chart;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import dev.kamae.core.Formats;
import dev.kamae.core.Language;
import dev.kamae.core.Quantity;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.Age;
import dev.kamae.uikit.AgeMark;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Meaning;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import org.jspecify.annotations.Nullable;

/**
 * One figure with its past: label, value, how it stands to the usual, a small curve, its age. All of it is the link to what
 * the figure is made of, and it has the same size whatever its state.
 */
public final class Tile extends Anchor {

    private final Formatting formatting;
    private final Span value = part("k-figure-value");
    private final Span note = part("k-figure-note");
    private final AgeMark age;
    private final Sparkline curve = new Sparkline();
    private final Tooltip hover = Tooltip.forComponent(this);
    private String step = "";
    private Shown<Figure> shown = Shown.loading();

    /** @param meaning of the square before the label, null for none */
    public Tile(Formatting formatting, String label, @Nullable Meaning meaning, String href) {
        super(href);
        this.formatting = formatting;
        age = new AgeMark(formatting);
        addClassName("k-figure");
        var head = part("k-figure-label");
        if (meaning != null) {
            var square = new Span();
            square.addClassNames("k-swatch", "k-swatch-square", meaning.style());
            head.add(square);
        }
        head.add(new Span(label));
        add(head, age, value, note, curve);
        show(shown);
    }

    /** What the words of the link are while the value is not known: {@code 結合する}. */
    public Tile withStep(String words) {
        step = words;
        show(shown);
        return this;
    }

    /** Shows this figure, or why there is none. */
    public void show(Shown<Figure> shown) {
        this.shown = shown;
        removeClassNames("k-skeleton", "k-hatched");
        value.removeAll();
        note.removeAll();
        age.clear();
        hover.setText("");
        curve.setVisible(
                shown instanceof Shown.Known<Figure> known && known.value().curve() != null);
        switch (shown) {
            case Shown.Loading<Figure> _ -> loading();
            case Shown.Unknown<Figure>(var brief, var full) -> unknown(brief, full);
            case Shown.Known<Figure>(var figure, var ageOf) -> known(figure, ageOf);
        }
        getElement().setAttribute("aria-busy", Boolean.toString(shown instanceof Shown.Loading<Figure>));
    }

    private void loading() {
        addClassName("k-skeleton");
        var words = new Span(translate("uikit.loading"));
        words.addClassName("k-unseen");
        value.add(words);
    }

    private void unknown(String brief, String full) {
        addClassName("k-hatched");
        value.add(new Span("–"));
        note.add(Words.strong(translate("uikit.unknown")), new Span(brief));
        if (!step.isEmpty()) {
            var link = new Span(step);
            link.addClassName("k-figure-step");
            note.add(link);
        }
        hover.setText(full);
    }

    private void known(Figure figure, Age ageOf) {
        var formats = formatting.formats();
        var quantity = formats.abbreviated(figure.value());
        value.add(new Span(quantity.figure()), quiet(unit(formats, quantity, figure.unit())));
        if (ageOf.standing() == Age.Standing.LATE) {
            note.add(
                    new Span(translate("uikit.age.valueOf", formatting.dayTime(ageOf.at()))),
                    figure.usual().brief(formats).span());
        } else {
            note.add(figure.usual().sentence(formats));
        }
        age.show(ageOf);
        hover.setText(how(formats, figure, ageOf));
        var drawn = figure.curve();
        if (drawn != null) {
            curve.show(drawn);
        }
    }

    /** How the figure is made and how old it is. */
    private String how(Formats formats, Figure figure, Age ageOf) {
        var how = switch (figure.usual()) {
            case AgainstUsual.Ratio ratio -> ratio.how();
            case AgainstUsual.New novelty -> novelty.how();
            case AgainstUsual.Plain plain -> plain.how();
            case AgainstUsual.Told told -> told.how();
            case AgainstUsual.NotKnown unknown -> unknown.why();
        };
        var exact = translate("uikit.tile.exact", formats.figure(figure.value()), figure.unit());
        return String.join("\n", exact, how, ageOf.why()).strip();
    }

    private static String unit(Formats formats, Quantity quantity, String unit) {
        var gap = formats.language() == Language.JA || quantity.scale().isEmpty() ? "" : " ";
        return quantity.scale() + gap + unit;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("k-figure-unit");
        return span;
    }

    private static Span part(String style) {
        var span = new Span();
        span.addClassName(style);
        return span;
    }
}
