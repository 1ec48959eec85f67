package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.waflog.Condition;
import dev.kamae.waflog.Crawlers;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimantsTests {

    private static final String BING = "Mozilla/5.0 (compatible; BINGBOT/2.0)";
    private static final String BOTH = "Googlebot, no, bingbot";

    @Test
    void whereAllAreKnownEachCrawlerIsAskedForByTheUserAgentsThatClaimToBeIt() {
        var claimants = new Claimants(Set.of(BING, BOTH), true);

        assertThat(claimants.crawlers()).containsExactly("Googlebot", "bingbot");
        assertThat(claimants.of("bingbot")).isEqualTo(new Condition.Is(Crawlers.FIELD, Set.of(BING, BOTH)));
        assertThat(claimants.of("Googlebot")).isEqualTo(new Condition.Is(Crawlers.FIELD, Set.of(BOTH)));
    }

    @Test
    void whereThereMayBeMoreEveryCrawlerIsAskedForByItsWord() {
        var claimants = new Claimants(Set.of(BING), false);

        assertThat(claimants.crawlers()).isEqualTo(Crawlers.WORDS);
        assertThat(claimants.of("bingbot")).isEqualTo(Crawlers.claimed("bingbot"));
        assertThat(claimants.ofAny()).isEqualTo(Crawlers.CLAIMED);
    }
}
