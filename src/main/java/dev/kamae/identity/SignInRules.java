package dev.kamae.identity;

import java.time.Clock;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the accounts that a password lets in. */
@Component
@Transactional(readOnly = true)
class SignInRules implements UserDetailsService {

    private final PersonRepository people;
    private final OidcSettings settings;
    private final Clock clock;

    SignInRules(PersonRepository people, OidcSettings settings, Clock clock) {
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return people.findByLoginIgnoreCase(login.strip())
                .filter(person -> !person.isByProvider())
                .filter(person -> !settings.only() || person.login().equals(FirstAdministrator.LOGIN))
                .map(person -> person.principal(clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
