package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimedTests {

    private static final Map<Role, Set<String>> ROLES =
            Map.of(Role.ANALYST, Set.of("csirt", "soc"), Role.AUDITOR, Set.of("audit"));

    @Test
    void groupsMakeUpRoles() {
        assertThat(roles("groups", Map.of("groups", List.of("soc", "all-staff"))))
                .containsExactly(Role.ANALYST);
        assertThat(roles("groups", Map.of("groups", List.of("audit", "csirt"))))
                .containsExactlyInAnyOrder(Role.ANALYST, Role.AUDITOR);
    }

    @Test
    void oneGroupMayComeAsText() {
        assertThat(roles("groups", Map.of("groups", "csirt"))).containsExactly(Role.ANALYST);
        assertThat(roles("groups", Map.of("groups", "csirt audit"))).isEmpty();
    }

    @Test
    void whatIsNoListOfGroupsIsNoRole() {
        assertThat(roles("groups", Map.of())).isEmpty();
        assertThat(roles("groups", Map.of("groups", 7))).isEmpty();
        assertThat(roles("groups", Map.of("groups", Map.of("csirt", true)))).isEmpty();
        assertThat(roles("groups", Map.of("groups", Arrays.asList(null, 7, List.of("csirt")))))
                .isEmpty();
        assertThat(roles("groups", Map.of("groups", List.of("CSIRT")))).isEmpty();
    }

    @Test
    void aClaimMayStandWithinAnother() {
        var keycloak = Map.<String, Object>of("realm_access", Map.of("roles", List.of("csirt")));

        assertThat(roles("realm_access.roles", keycloak)).containsExactly(Role.ANALYST);
        assertThat(roles("realm_access.nothing", keycloak)).isEmpty();
        assertThat(roles("https://example.com/groups", Map.of("https://example.com/groups", List.of("soc"))))
                .containsExactly(Role.ANALYST);
    }

    @Test
    void theSignInNameIsTheFirstThatCanBeOne() {
        assertThat(login(Map.of("preferred_username", "tanaka", "email", "t@example.jp")))
                .isEqualTo("tanaka");
        assertThat(login(Map.of("preferred_username", "田中", "email", "t@example.jp")))
                .isEqualTo("t@example.jp");
        assertThat(login(Map.of("sub", "0b6f"))).isEqualTo("0b6f");
        assertThat(login(Map.of("sub", "auth0|0b6f"))).isEmpty();
    }

    @Test
    void nameAndMailAreTakenAsFarAsTheyAreAny() {
        var odd = of("groups", Map.of("sub", "s", "name", "田中\n太郎" + "!".repeat(200), "email", "none"));

        assertThat(odd.name()).startsWith("田中太郎").hasSize(80);
        assertThat(odd.mail()).isNull();
        assertThat(of("groups", Map.of("sub", "s")).name()).isEqualTo("s");
    }

    @Test
    void whatIsHalfSetIsToldAtTheStart() {
        assertThatThrownBy(() -> settings("https://sso.example.jp", "", ROLES)).hasMessageContaining("CLIENTID");
        assertThatThrownBy(() -> settings("https://sso.example.jp", "kamae", Map.of()))
                .hasMessageContaining("ROLES");
        assertThatThrownBy(() -> settings("sso.example.jp", "kamae", ROLES)).hasMessageContaining("ISSUER");
        assertThat(settings("https://sso.example.jp", "kamae", ROLES).toString())
                .doesNotContain("secret");
    }

    private static Set<Role> roles(String claim, Map<String, Object> claims) {
        return of(claim, claims).roles();
    }

    private static String login(Map<String, Object> claims) {
        return of("groups", claims).login();
    }

    private static Claimed of(String claim, Map<String, Object> claims) {
        var settings = new OidcSettings(
                "https://sso.example.jp", "kamae", "secret", "", Set.of(), claim, ROLES, "preferred_username", false);
        return Claimed.of(settings, settings.issuer(), "0b6f", claims);
    }

    private static OidcSettings settings(String issuer, String client, Map<Role, Set<String>> roles) {
        return new OidcSettings(issuer, client, "secret", "", Set.of(), "groups", roles, "preferred_username", false);
    }
}
