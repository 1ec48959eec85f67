package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.kamae.KamaeTest;
import dev.kamae.core.LogText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** New figures come into the lines that are there, so that nobody loses their place on the page. */
@KamaeTest
class RankingTests extends SpringBrowserlessTest {

    @Autowired
    private Formatting formatting;

    private Ranking ranking;

    @BeforeEach
    void one() {
        ranking = new Ranking(formatting, "Paths", "", "requests", true).withoutUsual();
        UI.getCurrent().add(ranking);
    }

    @Test
    void aLineStaysWhileItsFiguresChange() {
        show(line("/a", 10, "a?1"), line("/b", 7, "b?1"));
        var before = anchors();

        show(line("/b", 12, "b?2"), line("/a", 11, "a?2"));

        assertThat(anchors()).containsExactlyElementsOf(before);
        assertThat(anchors()).extracting(Anchor::getHref).containsExactly("b?2", "a?2");
        assertThat(text()).containsSubsequence("/b", "12", "/a", "11").doesNotContain("/a7");
    }

    @Test
    void linesComeAndGoAndOneWithoutALinkIsNone() {
        show(line("/a", 10, "a"), line("/b", 7, "b"));
        show(line("/a", 10, "a"), line("others", 3, null), line("/c", 1, "c"));
        assertThat(anchors()).extracting(Anchor::getHref).containsExactly("a", "c");
        assertThat(text()).contains("others").doesNotContain("/b");

        show();
        assertThat(anchors()).isEmpty();
        assertThat(text()).contains(translate("uikit.ranking.none"));

        ranking.show(Shown.unknown("why", "the whole why"));
        show(line("/a", 2, "a"));
        assertThat(text()).contains("/a").doesNotContain("why").doesNotContain(translate("uikit.ranking.none"));
    }

    @Test
    void whatItIsComparedWithHeadsItsColumn() {
        ranking = new Ranking(formatting, "Paths", "", "requests", true).comparedWith("Other span");
        UI.getCurrent().add(ranking);

        show(new Ranked(
                new LogText("/a"), "", 3L, 0.5, new AgainstUsual.Told("#2, 7", AgainstUsual.Standing.USUAL, ""), "a"));

        assertThat(text()).contains("Other span").contains("#2, 7");
    }

    private void show(Ranked... lines) {
        ranking.show(Shown.known(new RankingData(List.of(lines), null), Age.of(Instant.now(formatting.clock()))));
    }

    private static Ranked line(String name, long value, @Nullable String href) {
        return new Ranked(new LogText(name), "", value, 0.1, new AgainstUsual.NotKnown(""), href);
    }

    private List<Anchor> anchors() {
        return all(ranking.getContent()).stream()
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .filter(anchor -> anchor.hasClassName("k-ranking-line"))
                .toList();
    }

    private static List<Component> all(Component component) {
        return component
                .getChildren()
                .flatMap(child -> Stream.concat(Stream.of(child), all(child).stream()))
                .toList();
    }

    private String text() {
        return ranking.getElement().getTextRecursively();
    }
}
