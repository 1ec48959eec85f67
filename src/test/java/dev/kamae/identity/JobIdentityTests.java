package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Actor;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

class JobIdentityTests {

    private final Identity identity = new Identity();

    @Test
    void aJobMayWhatItWasGivenAndNothingElse() throws Exception {
        var held = JobIdentity.as(
                "demo",
                Set.of(Capability.VIEW, Capability.EDIT),
                () -> Capability.ALL.stream().filter(identity::may).toList());

        assertThat(held).containsExactlyInAnyOrder(Capability.VIEW, Capability.EDIT);
    }

    @Test
    void aJobIsNoPerson() throws Exception {
        assertThat(JobIdentity.as("demo", Set.of(), identity::actor)).isEqualTo(Actor.job("demo"));
        assertThat(JobIdentity.as("demo", Set.of(), identity::person)).isEmpty();
        assertThat(JobIdentity.as("demo", Set.of(), identity::name)).isEmpty();
    }

    @Test
    void theThreadIsGivenBackAsItWasAlsoAfterAFailure() throws Exception {
        var within = JobIdentity.as("outer", Set.of(Capability.VIEW), () -> {
            assertThatThrownBy(() -> JobIdentity.as("inner", Set.of(Capability.ADMIN), () -> {
                        throw new IllegalStateException(identity.actor().id());
                    }))
                    .hasMessage("inner");
            assertThat(identity.may(Capability.ADMIN)).isFalse();
            return identity.actor();
        });

        assertThat(within).isEqualTo(Actor.job("outer"));
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThatThrownBy(identity::actor).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThat(identity.may(Capability.VIEW)).isFalse();
    }

    @Test
    void onlyCapabilitiesCanBeGiven() {
        assertThatThrownBy(() -> JobIdentity.as("demo", Set.of("ROOT"), identity::actor))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {Capability.DECIDE, Capability.BLOCK})
    void noJobIsGivenWhatTakesAPerson(String capability) {
        assertThat(Capability.OF_PEOPLE).contains(capability);
        assertThatThrownBy(() -> JobIdentity.as("demo", Set.of(Capability.VIEW, capability), identity::actor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("takes a person");
    }

    @ParameterizedTest
    @EnumSource
    void aRoleGivesCapabilitiesThatExist(Role role) {
        assertThat(role.capabilities()).isNotEmpty().isSubsetOf(Capability.ALL);
    }

    @Test
    void everyCapabilityIsSomebodys() {
        var given = Stream.of(Role.values())
                .flatMap(role -> role.capabilities().stream())
                .collect(Collectors.toSet());

        assertThat(given).isEqualTo(Capability.ALL);
    }

    @Test
    void dutiesAreApart() {
        assertThat(Role.AUDITOR.capabilities())
                .doesNotContain(Capability.EDIT, Capability.OWN, Capability.DECIDE, Capability.ADMIN, Capability.BLOCK);
        assertThat(Role.ADMINISTRATOR.capabilities())
                .doesNotContain(Capability.EDIT, Capability.DECIDE, Capability.AUDIT, Capability.INVESTIGATE);
        assertThat(Role.OWNER.capabilities()).containsExactly(Capability.OWN);
        assertThat(Role.EXECUTIVE.capabilities()).doesNotContain(Capability.INVESTIGATE, Capability.EDIT);
        assertThat(Role.ANALYST.capabilities()).doesNotContain(Capability.DECIDE, Capability.ADMIN);
    }
}
