package dev.kamae.identity;

import dev.kamae.core.Actor;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts at sign-in, counts wrong passwords, and keeps a trace of both outcomes. */
@Component
@Transactional
class SignInRules implements UserDetailsService {

    private final PersonRepository people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignInRules(PersonRepository people, Clock clock, ApplicationEventPublisher events) {
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return people.findByLoginIgnoreCase(login.strip())
                .map(person -> person.principal(clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        Identity.signedIn(event.getAuthentication())
                .flatMap(signedIn -> people.lockByLogin(signedIn.getUsername()))
                .ifPresent(person -> {
                    person.signedIn(clock.instant());
                    tell("identity.signedIn", person);
                });
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        var wrongPassword = event instanceof AuthenticationFailureBadCredentialsEvent;
        people.lockByLogin(event.getAuthentication().getName().strip()).ifPresent(person -> {
            var locked = wrongPassword && person.failedToSignIn(clock.instant());
            tell(locked ? "identity.locked" : "identity.signInFailed", person);
        });
    }

    private void tell(String action, Person person) {
        var by = Actor.person(person.id().value());
        events.publishEvent(new IdentityChanged(by, clock.instant(), action, person.login(), Map.of()));
    }
}
