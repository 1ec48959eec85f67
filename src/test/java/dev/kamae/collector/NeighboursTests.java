package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.core.Language;
import dev.kamae.documents.IndexNames;
import dev.kamae.documents.LogType;
import dev.kamae.logstore.LogIndex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighboursTests {

    @Test
    void whereThereIsNothingEverySettingFits() {
        assertThat(beside("weekly", "shop", "-11:00")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "daily,'',log-aws-waf-2026-11,log-aws-waf-2026-11-01,KAMAE_COLLECTOR_INDEX_ROTATION=monthly",
        "monthly,'',log-aws-waf-2026-11-24,log-aws-waf-2026-11,KAMAE_COLLECTOR_INDEX_ROTATION=daily",
        "monthly,'',log-aws-waf-2026-w47,log-aws-waf-2026-11,KAMAE_COLLECTOR_INDEX_ROTATION=weekly",
        "monthly,'',log-aws-waf-2026,log-aws-waf-2026-01,KAMAE_COLLECTOR_INDEX_ROTATION=yearly",
        "monthly,'',log-aws-waf-shop-2026-11,log-aws-waf-2026-11,KAMAE_COLLECTOR_INDEX_SUFFIX=shop",
        "monthly,shop,log-aws-waf-2026-11,log-aws-waf-shop-2026-11,KAMAE_COLLECTOR_INDEX_SUFFIX=",
        "yearly,'',log-aws-waf-shop-2026-11-24,log-aws-waf-2026,"
                + "KAMAE_COLLECTOR_INDEX_ROTATION=daily KAMAE_COLLECTOR_INDEX_SUFFIX=shop"
    })
    void otherNamesAreToldWithTheSettingThatFits(
            String rotation, String suffix, String theirs, String ours, String setting) {
        var found = beside(rotation, suffix, "+00:00", index(theirs));

        for (var language : Language.values()) {
            assertThat(found.orElseThrow().sentence(language))
                    .contains(theirs, ours)
                    .endsWith(setting);
        }
    }

    @Test
    void theSameNamesFitAlsoThoseOfATimeWhenAnIndexWasClosed() {
        assertThat(beside("monthly", "", "+00:00", index("log-aws-waf-2026-11_01"), index("log-aws-waf-2026-10")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+00:00,2026-10-31T15:00:03Z,2026-11-24T08:00:00Z,+09:00",
        "+00:00,2026-11-02T00:00:00Z,2026-12-01T04:59:59Z,-05:00",
        "+00:00,2026-10-31T18:30:01Z,2026-11-30T18:29:59Z,+05:30",
        "+09:00,2026-11-01T00:00:00Z,2026-11-30T23:59:59.999Z,+00:00"
    })
    void anotherZoneIsToldByTheRequestsInAnIndex(String zone, Instant first, Instant last, String fitting) {
        var found = beside(
                "monthly",
                "",
                zone,
                new LogIndex("log-aws-waf-2026-11", false, true, Optional.of(first), Optional.of(last)),
                index("log-aws-waf-2026-10"));

        assertThat(found.orElseThrow().sentence(Language.EN))
                .contains("log-aws-waf-2026-11", first.toString())
                .endsWith("KAMAE_COLLECTOR_INDEX_ZONE=" + fitting);
    }

    @Test
    void theZoneThatEveryIndexFitsIsNoHindrance() {
        var november = new LogIndex(
                "log-aws-waf-2026-11",
                false,
                true,
                Optional.of(Instant.parse("2026-10-31T15:00:00Z")),
                Optional.of(Instant.parse("2026-11-30T14:59:59.999Z")));

        assertThat(beside("monthly", "", "+09:00", november)).isEmpty();
        assertThat(beside("monthly", "", "+10:00", november)).isPresent();
        assertThat(beside("monthly", "", "+08:00", november)).isPresent();
    }

    @Test
    void indicesNamedByTheTimeOfLoadingFitNoZone() {
        var late = new LogIndex(
                "log-aws-waf-2026-11-24",
                false,
                true,
                Optional.of(Instant.parse("2026-11-23T23:55:00Z")),
                Optional.of(Instant.parse("2026-11-24T23:58:00Z")));

        var found = beside("daily", "", "+00:00", late).orElseThrow();

        assertThat(found.sentence(Language.EN))
                .contains("nor is there another zone")
                .doesNotContain("_ZONE=");
    }

    @Test
    void namesByTwoRulesAndNamesWithoutADateCannotBeMet() {
        assertThat(beside("daily", "", "+00:00", index("log-aws-waf-2026-11-24"), index("log-aws-waf-2026-10"))
                        .orElseThrow()
                        .sentence(Language.EN))
                .contains("log-aws-waf-2026-11-24", "log-aws-waf-2026-10", "different rules");
        assertThat(beside("monthly", "", "+00:00", index("log-aws-waf-000001"))
                        .orElseThrow()
                        .sentence(Language.EN))
                .contains("log-aws-waf-000001", "no date");
    }

    @Test
    void besideIndicesOfOthersIdsHaveToBeTheirs() {
        var theirs = new LogIndex("log-aws-waf-2026-11", true, false, Optional.empty(), Optional.empty());

        assertThat(new Neighbours(LogType.WAF, IndexNames.STANDARD, true).hindrance(List.of(theirs)))
                .isEmpty();
        assertThat(new Neighbours(LogType.WAF, IndexNames.STANDARD, false)
                        .hindrance(List.of(theirs))
                        .orElseThrow()
                        .sentence(Language.EN))
                .contains("log-aws-waf-2026-11")
                .endsWith("KAMAE_COLLECTOR_BESIDESIEMLOADER=true");
    }

    private static Optional<Hindrance> beside(String rotation, String suffix, String zone, LogIndex... there) {
        return new Neighbours(LogType.WAF, IndexNames.of(rotation, suffix, zone), false).hindrance(List.of(there));
    }

    private static LogIndex index(String name) {
        return new LogIndex(name, false, true, Optional.empty(), Optional.empty());
    }
}
