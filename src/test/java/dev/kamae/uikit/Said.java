package dev.kamae.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a part of a page says and where it leads, with the lines of its rankings, which the browser draws. */
public final class Said {

    private Said() {}

    /** All words, as one text. */
    public static String words(Component part) {
        return part.getElement().getTextRecursively()
                + lines(part.getElement()).map(Said::words).collect(Collectors.joining(" "));
    }

    /** Where its links lead. */
    public static List<String> hrefs(Component part) {
        var anchors = below(part.getElement())
                .filter(element -> element.getTag().equals("a") && element.hasAttribute("href"))
                .map(element -> element.getAttribute("href"));
        var lines = lines(part.getElement())
                .map(line -> line.path("href"))
                .filter(href -> !href.isNull())
                .map(JsonNode::asString);
        return Stream.concat(anchors, lines).toList();
    }

    /** The name, what stands beside it, and the figures of a line of a ranking. */
    static String words(JsonNode line) {
        var name = Stream.of(line.at("/name/words"), line.path("note"));
        var figures = line.path("figures").valueStream().map(cell -> cell.path("words"));
        return Stream.concat(name, figures)
                .map(JsonNode::asString)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The lines of all rankings. */
    static Stream<JsonNode> lines(Element part) {
        return rankings(part)
                .map(ranking -> (JsonNode) ranking.getPropertyRaw("ranking"))
                .flatMap(ranking -> ranking.path("lines").valueStream());
    }

    static Stream<Element> rankings(Element part) {
        return below(part).filter(element -> element.getTag().equals("kamae-ranking"));
    }

    private static Stream<Element> below(Element part) {
        return Stream.concat(
                Stream.of(part),
                part.getChildren().filter(child -> !child.isTextNode()).flatMap(Said::below));
    }
}
