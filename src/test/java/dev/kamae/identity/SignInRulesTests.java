package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Whom a password lets in. */
@KamaeTest
class SignInRulesTests {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PersonRepository people;

    @Autowired
    private Clock clock;

    @BeforeEach
    void people() {
        SignedInAs.person(sql, "tanaka", Role.OWNER);
        SignedInAs.person(sql, FirstAdministrator.LOGIN, Role.ADMINISTRATOR);
    }

    @Test
    void besideAProviderAPasswordLetsInWhoeverHasOne() {
        var rules = new SignInRules(people, ProviderOnly.settings(false), clock);

        assertThat(rules.loadUserByUsername(" Tanaka ").getUsername()).isEqualTo("tanaka");
        assertThat(rules.loadUserByUsername("admin").getUsername()).isEqualTo("admin");
    }

    @Test
    void whereTheProviderIsTheOnlyWayAPasswordLetsInTheFirstAdministratorAndNobodyElse() {
        var rules = new SignInRules(people, ProviderOnly.settings(true), clock);

        assertThat(rules.loadUserByUsername("admin").getUsername()).isEqualTo("admin");
        assertThatThrownBy(() -> rules.loadUserByUsername("tanaka"))
                .isInstanceOf(UsernameNotFoundException.class)
                // the same words as for a name that nobody has
                .hasMessage(refusal(rules, "nobody"));
    }

    private static String refusal(SignInRules rules, String login) {
        try {
            return rules.loadUserByUsername(login).getUsername();
        } catch (UsernameNotFoundException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
