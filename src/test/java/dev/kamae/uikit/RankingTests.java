package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import dev.kamae.KamaeTest;
import dev.kamae.core.LogText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a ranking says; how its lines are drawn is seen in the browser. */
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
    void newFiguresComeIntoTheSameElement() {
        show(line("/a", 10, "a?1"), line("/b", 7, "b?1"));
        var before = drawn();

        show(line("/b", 12, "b?2"), line("/a", 11, "a?2"));

        assertThat(drawn()).isEqualTo(before);
        assertThat(lines().map(Said::words)).containsExactly("/b 12 10.0%", "/a 11 10.0%");
        assertThat(lines().map(line -> line.path("href").asString())).containsExactly("b?2", "a?2");
        assertThat(lines().map(line -> line.path("most").asLong())).containsExactly(12L, 12L);
        assertThat(heads()).containsExactly("requests", translate("uikit.ranking.share"));
    }

    @Test
    void whatIsNotKnownIsADashAndLeadsNowhere() {
        show(new Ranked(new LogText("/a"), "", null, null, new AgainstUsual.NotKnown(""), null));

        var line = lines().findFirst().orElseThrow();
        assertThat(Said.words(line)).isEqualTo("/a – –");
        assertThat(line.at("/figures/0/why").asString()).isEqualTo(translate("uikit.unknown"));
        assertThat(line.path("href").isNull()).isTrue();
    }

    @Test
    void theRestIsToldApartAndHasNoBar() {
        ranking.show(Shown.known(
                new RankingData(List.of(line("/a", 10, "a")), line("others", 30, null)),
                Age.of(Instant.now(formatting.clock()))));

        assertThat(lines().map(line -> line.path("others").asBoolean())).containsExactly(false, true);
        assertThat(lines().map(line -> line.path("most").isNull())).containsExactly(false, true);
    }

    @Test
    void aLongNameIsCutWithTheWholeOnHover() {
        var name = "/" + "x".repeat(200);
        show(line(name, 1, null));

        var shown = lines().findFirst().orElseThrow().path("name");
        assertThat(shown.path("words").asString()).hasSize(120).endsWith("…");
        assertThat(shown.path("why").asString()).isEqualTo(name);
    }

    @Test
    void withoutLinesItSaysSoAndWhatIsNotKnownWhy() {
        show(line("/a", 10, "a"));
        show();
        assertThat(found()).isEmpty();
        assertThat(text()).contains(translate("uikit.ranking.none"));

        ranking.show(Shown.unknown("why", "the whole why"));
        assertThat(text()).contains("why").doesNotContain(translate("uikit.ranking.none"));

        show(line("/a", 2, "a"));
        assertThat(found()).isPresent();
        assertThat(text()).doesNotContain("why").doesNotContain(translate("uikit.ranking.none"));
    }

    @Test
    void whatItIsComparedWithHeadsItsColumn() {
        ranking = new Ranking(formatting, "Paths", "", "requests", true).comparedWith("Other span");
        UI.getCurrent().add(ranking);

        show(new Ranked(
                new LogText("/a"), "", 3L, 0.5, new AgainstUsual.Told("#2, 7", AgainstUsual.Standing.ODD, "how"), "a"));

        assertThat(heads()).endsWith("Other span");
        var against = lines().findFirst().orElseThrow().at("/figures/2");
        assertThat(against.path("words").asString()).isEqualTo("#2, 7");
        assertThat(against.path("icon").asString()).isEqualTo(Symbol.ALERT.path());
    }

    private void show(Ranked... lines) {
        ranking.show(Shown.known(new RankingData(List.of(lines), null), Age.of(Instant.now(formatting.clock()))));
    }

    private static Ranked line(String name, long value, @Nullable String href) {
        return new Ranked(new LogText(name), "", value, 0.1, new AgainstUsual.NotKnown(""), href);
    }

    private Optional<Element> found() {
        return Said.rankings(ranking.getElement()).findFirst();
    }

    private Element drawn() {
        return found().orElseThrow();
    }

    private List<String> heads() {
        return ((JsonNode) drawn().getPropertyRaw("ranking"))
                .path("heads")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private Stream<JsonNode> lines() {
        return Said.lines(ranking.getElement());
    }

    private String text() {
        return ranking.getElement().getTextRecursively();
    }
}
