package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.core.Language;
import dev.kamae.waflog.Line;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.OwnAppPattern;
import dev.kamae.webacl.TextMatch;
import dev.kamae.webacl.TrafficPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a profile might be, by what was counted. */
class ProfileSignsTests {

    private static final Map<String, Long> NONE = Map.of();

    @Test
    void aWholeLogWithoutAnythingInFront() {
        var draft = signs(Map.of("allowed", 900L)).draft(Line.SHOP);

        assertThat(draft.path()).isEqualTo(TrafficPath.DIRECT);
        assertThat(draft.logging()).isEqualTo(Logging.ALL);
        assertThat(draft.botControl()).isEqualTo(BotControl.NONE);
        assertThat(draft.homeCountry()).isEqualTo("JP");
        assertThat(draft.ownApps()).isEmpty();
        assertThat(draft.loginPaths()).isEmpty();
    }

    @Test
    void cloudFrontInFrontIsToldByItsHeaderOnMostRequests() {
        assertThat(signs(Map.of("cloudFront", 990L, "forwarded", 1000L))
                        .draft(Line.SHOP)
                        .path())
                .isEqualTo(new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, null));
        assertThat(signs(Map.of("cloudFront", 500L)).draft(Line.SHOP).path()).isEqualTo(TrafficPath.DIRECT);
        assertThat(signs(Map.of("forwarded", 900L)).draft(Line.SHOP).path())
                .isEqualTo(new TrafficPath(TrafficPath.Kind.OTHER_PROXY, null, null));
        assertThat(signs(Map.of("cloudFront", 990L)).draft(Line.CDN).path())
                .as("a web ACL of CloudFront has nothing in front of it")
                .isEqualTo(TrafficPath.DIRECT);
    }

    @Test
    void withoutAnythingAllowedTheLogIsFiltered() {
        var signs = signs(NONE);

        assertThat(signs.draft(Line.SHOP).logging()).isEqualTo(Logging.FILTERED);
        assertThat(signs.grounds(Line.SHOP))
                .extracting(ground -> ground.sentence(Language.EN))
                .contains("No line was allowed: the log is probably filtered.");
    }

    @Test
    void botControlShowsInItsGroupAndItsTargetedLevelInItsLabels() {
        assertThat(signs(Map.of("evaluated", 3L)).draft(Line.SHOP).botControl()).isEqualTo(BotControl.COMMON);
        assertThat(signs(Map.of("evaluated", 3L, "targeted", 1L))
                        .draft(Line.SHOP)
                        .botControl())
                .isEqualTo(BotControl.TARGETED);
    }

    @Test
    void anAppOfOnesOwnNamesItselfOnAPhone() {
        var agents = Map.of(
                "HinataShop/4.2.0 (iPhone; iOS 18.1)", 40L,
                "HinataShop/4.1.9 CFNetwork/1568 Darwin/24.1.0", 30L,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)", 600L,
                "okhttp/4.12.0", 50L,
                "curl/8.5.0", 90L,
                "TinyApp/1.0 (Android 15)", 4L);

        assertThat(new ProfileSigns(1000, NONE, Map.of(), agents, List.of())
                        .draft(Line.SHOP)
                        .ownApps())
                .containsExactly(new OwnAppPattern(OwnAppPattern.Where.USER_AGENT, TextMatch.PREFIX, "HinataShop/"));
    }

    @Test
    void homeIsWhereMostCome() {
        assertThat(from("US", 501).draft(Line.SHOP).homeCountry()).isEqualTo("US");
        assertThat(from("US", 500).draft(Line.SHOP).homeCountry()).isEqualTo("JP");
        assertThat(from("<b>", 900).draft(Line.SHOP).homeCountry()).isEqualTo("JP");
    }

    @Test
    void aPathThatCouldNotBeDeclaredIsPassedOver() {
        var signs = new ProfileSigns(
                1000,
                NONE,
                Map.of(),
                Map.of(),
                List.of("/login", "login", "/a\nlogin", "/" + "a".repeat(300) + "/login"));

        assertThat(signs.draft(Line.SHOP).loginPaths()).containsExactly("/login");
    }

    private static ProfileSigns from(String country, long lines) {
        return new ProfileSigns(1000, NONE, Map.of(country, lines), Map.of(), List.of());
    }

    private static ProfileSigns signs(Map<String, Long> counted) {
        return new ProfileSigns(1000, counted, Map.of("JP", 800L), Map.of(), List.of());
    }
}
