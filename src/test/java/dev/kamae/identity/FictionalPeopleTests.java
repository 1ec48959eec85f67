package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.Actor;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Only people who do not exist are acted, and nobody signs in as one of them. */
@KamaeTest
class FictionalPeopleTests {

    private static final PersonDraft SAEKI = new PersonDraft("saeki", "佐伯", Set.of(Role.EXECUTIVE));

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private ObjectProvider<FictionalPeople> ofThePortal;

    @Autowired
    private Identity identity;

    @Autowired
    private People people;

    @Autowired
    private SignInRules rules;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient sql;

    private FictionalPeople fictional;

    @BeforeEach
    void nobody() {
        sql.sql("truncate person").update();
        fictional = Fictional.people(portal);
    }

    @Test
    void oneOfThemDoesWhatTheirRoleMay() throws Exception {
        var saeki = fictional.add(SAEKI);

        assertThat(fictional.add(SAEKI)).isEqualTo(saeki);
        assertThat(fictional.as(saeki, identity::actor)).isEqualTo(Actor.person(saeki.value()));
        assertThat(fictional.as(saeki, () -> identity.may(Capability.DECIDE))).isTrue();
        assertThat(fictional.as(saeki, () -> identity.may(Capability.ADMIN))).isFalse();
        assertThat(identity.person()).isEmpty();
    }

    @Test
    void whoHasAPasswordIsNeverActed() throws Exception {
        var saeki = fictional.add(SAEKI);
        var administrator = SignedInAs.person(sql, "admin", Role.ADMINISTRATOR);
        administrator.call(() -> people.resetPassword(saeki));

        assertThatThrownBy(() -> fictional.as(saeki, identity::actor)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noPasswordIsTheirs() {
        fictional.add(SAEKI);

        var hash = rules.loadUserByUsername("saeki").getPassword();
        assertThat(encoder.matches("", hash)).isFalse();
        assertThat(encoder.matches(String.valueOf(hash), hash)).isFalse();
    }

    @Test
    void aPortalThatIsNoDemoHasNone() {
        assertThat(ofThePortal.stream()).isEmpty();
    }
}
