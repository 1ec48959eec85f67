package dev.kamae.webacl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of a web ACL, and from when on it holds. */
class ProfilesTests {

    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void whatHoldsFromAMomentOnDoesNotHoldBefore() {
        var profiles = new Profiles(List.of(
                Declared.version(Declared.SHOP, 1, Declared.direct()),
                Declared.version(
                        Declared.SHOP, 2, Declared.of(JUNE, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, null)))));

        assertThat(profiles.of(Declared.SHOP, JUNE.minusSeconds(1))).contains(Declared.direct());
        assertThat(profiles.of(Declared.SHOP, JUNE)
                        .map(profile -> profile.path().kind()))
                .contains(TrafficPath.Kind.CLOUDFRONT);
        assertThat(profiles.of(Declared.CDN, JUNE)).isEmpty();
        assertThat(profiles.changes(JUNE.minusSeconds(1), JULY)).containsExactly(JUNE);
        assertThat(profiles.changes(JUNE, JULY)).isEmpty();
        assertThat(profiles.of(Declared.SHOP, JUNE.minusSeconds(1), JULY)).hasSize(2);
    }

    @Test
    void aLaterDeclarationAboutEarlierTimesCorrectsThem() {
        var profiles = new Profiles(List.of(
                Declared.version(Declared.SHOP, 1, Declared.of(JULY, TrafficPath.DIRECT)),
                Declared.version(Declared.SHOP, 2, Declared.behindCloudFront())));

        assertThat(profiles.of(Declared.SHOP, JULY)).contains(Declared.behindCloudFront());
        assertThat(profiles.of(Declared.SHOP, JUNE)).contains(Declared.behindCloudFront());
    }

    @Test
    void beforeTheFirstDeclarationHoldsAWebAclIsUndeclared() {
        var profiles = Declared.profiles(Declared.SHOP, Declared.of(JULY, TrafficPath.DIRECT));

        assertThat(profiles.of(Declared.SHOP, JUNE)).isEmpty();
        assertThat(profiles.of(Declared.SHOP, JUNE, JULY)).isEqualTo(Set.of(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "1|198.51.100.2|198.51.100.2",
                "1|10.0.0.1, 198.51.100.2|198.51.100.2",
                "2|spoofed, 198.51.100.2, 192.0.2.1|198.51.100.2",
                "1|2001:db8::7|2001:db8::7",
                "2|198.51.100.2|none",
                "1|unknown|none",
                "1|198.51.100.2:4711|none",
                "1|''|none",
                "1|999.1.1.1|none"
            })
    void theClientIsCountedFromTheRight(int place, String header, String client) {
        assertThat(new TrafficPath(TrafficPath.Kind.OTHER_PROXY, place, null).client(header))
                .isEqualTo(Optional.ofNullable(client));
    }

    @Test
    void withoutAPlaceNobodyIsTheClient() {
        assertThat(new TrafficPath(TrafficPath.Kind.CLOUDFRONT, null, null).client("198.51.100.2"))
                .isEmpty();
    }

    @Test
    void whoConnectsDirectlyHasNoPlaceInAHeader() {
        assertThatThrownBy(() -> new TrafficPath(TrafficPath.Kind.DIRECT, 1, null))
                .isInstanceOf(TrafficPathContradictory.class);
        assertThatThrownBy(() -> new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 0, null))
                .isInstanceOf(TrafficPathContradictory.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "  a ", "a\u0000bc", "a\nb"})
    void aPatternThatTakesInHalfTheWorldIsRefused(String text) {
        assertThatThrownBy(() -> new OwnAppPattern(OwnAppPattern.Where.PATH, TextMatch.CONTAINS, text))
                .isInstanceOf(OwnAppPatternRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "", "/a\u0000"})
    void aLoginPathBeginsWithASlash(String path) {
        assertThatThrownBy(() -> new ProfileDraft(
                        null, TrafficPath.DIRECT, Logging.ALL, BotControl.NONE, List.of(), List.of(path), "JP"))
                .isInstanceOf(LoginPathRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jp", "JPN", "ZZ"})
    void aHomeCountryIsACountry(String country) {
        assertThatThrownBy(() -> new ProfileDraft(
                        null, TrafficPath.DIRECT, Logging.ALL, BotControl.NONE, List.of(), List.of(), country))
                .isInstanceOf(HomeCountryUnknown.class);
    }

    @Test
    void aWebAclIsCalledByItsNameAndKnowsWhatItStandsBefore() {
        assertThat(Declared.SHOP.name()).isEqualTo("shop");
        assertThat(Declared.SHOP.scope()).isEqualTo(WebAclId.Scope.REGIONAL);
        assertThat(Declared.CDN.scope()).isEqualTo(WebAclId.Scope.CLOUDFRONT);
        var classic = new WebAclId("0a1b2c3d-0000-1111-2222-333344445555");
        assertThat(classic.scope()).isEqualTo(WebAclId.Scope.UNKNOWN);
        assertThat(classic.name()).isEqualTo(classic.value());
        assertThat(WebAclId.read("")).isEmpty();
        assertThat(WebAclId.read("a\u0000")).isEmpty();
    }
}
