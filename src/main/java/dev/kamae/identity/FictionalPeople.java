package dev.kamae.identity;

import dev.kamae.core.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the demo's company. They have accounts without a password, so that nobody signs in as one of them, and only
 * such an account can be acted here: a real person's never.
 *
 * <p>It exists only with {@code kamae.demo}, and only the module {@code demo} knows it.
 */
@Component
@ConditionalOnBooleanProperty("kamae.demo")
public class FictionalPeople {

    private final PersonRepository people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FictionalPeople(PersonRepository people, Clock clock, ApplicationEventPublisher events) {
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /** Somebody of the company; the one of this sign-in name if there is one already. */
    @Transactional
    public PersonId add(PersonDraft draft) {
        return people.findByLoginIgnoreCase(draft.login()).map(Person::id).orElseGet(() -> made(draft));
    }

    private PersonId made(PersonDraft draft) {
        var id = people.saveAndFlush(Person.fictional(draft)).id();
        events.publishEvent(new IdentityChanged(
                Actor.job("demo"),
                clock.instant(),
                "identity.added",
                draft.login(),
                Map.of("roles", People.written(draft.roles()))));
        return id;
    }

    /** Whether this is somebody who does not exist: a person with a password is real and never acted. */
    @Transactional(readOnly = true)
    public boolean mayAct(PersonId id) {
        return people.findById(id).filter(Person::isFictional).isPresent();
    }

    /** Does {@code work} as this person, and gives the thread back as it was; refuses anybody who has a password. */
    public <T> T as(PersonId id, Callable<T> work) throws Exception {
        var person = people.findById(id)
                .filter(Person::isFictional)
                .orElseThrow(() -> new IllegalArgumentException("Nobody of the demo: " + id));
        var principal = person.principal(clock.instant());
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities())));
            return work.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
