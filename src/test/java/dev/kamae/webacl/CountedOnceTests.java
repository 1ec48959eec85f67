package dev.kamae.webacl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.webacl.WebAcls.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A request that two web ACLs logged counts once. */
class CountedOnceTests {

    private static final TrafficPath BEHIND = new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, Declared.CDN);
    private static final Set<WebAclId> BOTH = Set.of(Declared.SHOP, Declared.CDN);

    @Test
    void itCountsAtTheOneInFront() {
        var once = of(inARow(), seen("00", "23", "00", "23"));

        assertThat(once.counted()).containsExactly(Declared.CDN);
        assertThat(once.repeating()).containsExactly(Declared.SHOP);
        assertThat(once.perhaps()).isEmpty();
        assertThat(once.partly()).isEmpty();
    }

    @Test
    void oneThatNobodyDeclaredIsLeftOutBesideOneOfCloudFront() {
        var profiles = Declared.profiles(Declared.CDN, Declared.direct());

        var once = of(profiles, seen("00", "23", "00", "23"));

        assertThat(once.counted()).containsExactly(Declared.CDN);
        assertThat(once.perhaps()).containsExactly(Declared.SHOP);
        assertThat(once.leftOut()).containsExactly(Declared.SHOP);
        assertThat(CountedOnce.among(Set.of(Declared.SHOP), at("08"), at("16"), List.of(), profiles)
                        .counted())
                .containsExactly(Declared.SHOP);
    }

    @Test
    void whereTheOneInFrontBeganLaterSomethingMayBeMissing() {
        assertThat(of(inARow(), seen("00", "23", "10", "23")).partly()).containsExactly(Declared.SHOP);
        assertThat(of(inARow(), seen("10", "23", "10", "23")).partly()).isEmpty();
    }

    @Test
    void whereTheOneInFrontStoppedEarlierSomethingMayBeMissing() {
        assertThat(of(inARow(), seen("00", "15", "00", "11")).partly()).containsExactly(Declared.SHOP);
        // its last hours may only not be known yet
        assertThat(of(inARow(), seen("00", "15", "00", "12")).partly()).isEmpty();
    }

    @Test
    void whatHoldsAtTheEndOfTheSpanDecides() {
        var profiles = new Profiles(List.of(
                Declared.version(Declared.CDN, 1, Declared.direct()),
                Declared.version(Declared.SHOP, 1, Declared.direct()),
                Declared.version(Declared.SHOP, 2, Declared.of(at("17"), BEHIND))));

        assertThat(of(profiles, seen("00", "23", "00", "23")).repeating()).isEmpty();
        assertThat(CountedOnce.among(BOTH, at("08"), at("18"), seen("00", "23", "00", "23"), profiles)
                        .repeating())
                .containsExactly(Declared.SHOP);
    }

    @Test
    void whatLoggedUntilLatelyGoesOnAndWhatStoppedBeforeALongPastSpanDoesNot() {
        var seen = seen("00", "23", "00", "06");

        assertThat(ofLines(seen, "08", "09", "09").repeating()).containsExactly(Declared.SHOP);
        assertThat(ofLines(seen, "08", "09", "20").repeating()).isEmpty();
        assertThat(ofLines(seen, "08", "09", "20").counted()).containsExactly(Declared.SHOP);
    }

    private static CountedOnce ofLines(List<Seen> seen, String from, String until, String now) {
        return CountedOnce.ofLines(Set.of(), at(from), at(until), seen, inARow(), at(now));
    }

    private static CountedOnce of(Profiles profiles, List<Seen> seen) {
        return CountedOnce.among(BOTH, at("08"), at("16"), seen, profiles);
    }

    private static Profiles inARow() {
        return new Profiles(List.of(
                Declared.version(Declared.CDN, 1, Declared.direct()),
                Declared.version(Declared.SHOP, 1, Declared.of(null, BEHIND))));
    }

    private static List<Seen> seen(String first, String last, String firstOfFront, String lastOfFront) {
        return List.of(
                new Seen(Declared.SHOP, 1, at(first), at(last)),
                new Seen(Declared.CDN, 2, at(firstOfFront), at(lastOfFront)));
    }

    private static Instant at(String hour) {
        return Instant.parse("2026-11-24T%s:00:00Z".formatted(hour));
    }
}
