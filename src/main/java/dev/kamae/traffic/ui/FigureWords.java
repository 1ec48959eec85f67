package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dev.kamae.core.Formats;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Lack;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures in the cells of tables. */
final class FigureWords {

    private FigureWords() {}

    /** What is not known of it as such, and why on hover. */
    static Component of(Formatting formatting, Figure figure) {
        return switch (figure) {
            case Figure.Known(var count) -> of(formatting.formats(), count);
            case Figure.AtLeast(var count, var lacks) -> {
                var some = Words.plain(
                        translate("requests.count.atLeast", formatting.formats().count(count)));
                some.setTitle(why(formatting, lacks));
                yield some;
            }
            case Figure.NotKnown(var lacks) -> Words.unknown(translate("uikit.unknown"), why(formatting, lacks));
        };
    }

    /** @param href to what was counted; null for who may not see it */
    static Component of(Formatting formatting, Figure figure, @Nullable String href) {
        if (href == null || figure.atLeast() == 0) {
            return of(formatting, figure);
        }
        var count = formatting.formats().count(figure.atLeast());
        if (figure.lacks().isEmpty()) {
            return new Anchor(href, count);
        }
        var some = new Anchor(href, translate("requests.count.atLeast", count));
        some.setTitle(why(formatting, figure.lacks()));
        return some;
    }

    static Component of(Formats formats, long count) {
        return count == 0 ? Words.quiet("0") : Words.plain(formats.count(count));
    }

    private static String why(Formatting formatting, Collection<Lack> lacks) {
        return lacks.stream()
                .map(lack -> lack.sentence(formatting.language()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
