package dev.kamae.identity;

import dev.kamae.core.Actor;
import dev.kamae.identity.SignInRefused.Reason;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people whom the provider vouches for: made at their first sign-in, brought up to date at each one. */
@Component
class ProviderPeople {

    private final PersonRepository people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProviderPeople(PersonRepository people, Clock clock, ApplicationEventPublisher events) {
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /** @throws SignInRefused after what the provider says has been written down */
    @Transactional(noRollbackFor = SignInRefused.class)
    public Person admit(Claimed claimed) {
        if (claimed.login().isEmpty()) {
            throw new SignInRefused(Reason.NO_NAME, "");
        }
        var known = people.lockBySubject(claimed.issuer(), claimed.subject()).or(() -> handedOver(claimed));
        known.ifPresent(person -> update(person, claimed));
        if (claimed.roles().isEmpty()) {
            throw new SignInRefused(Reason.NO_ROLE, claimed.login());
        }
        var person = known.orElseGet(() -> made(claimed));
        if (!person.isActive()) {
            throw new SignInRefused(Reason.INACTIVE, claimed.login());
        }
        return person;
    }

    /** Somebody who had a password here, and whom an administrator has left to the provider. */
    private Optional<Person> handedOver(Claimed claimed) {
        return people.lockByLogin(claimed.login()).filter(Person::isAwaited);
    }

    private void update(Person person, Claimed claimed) {
        var before = person.roles();
        var login = person.login();
        var free = people.findByLoginIgnoreCase(claimed.login())
                .map(Person::id)
                .filter(other -> !other.equals(person.id()))
                .isEmpty();
        person.claimed(claimed, free ? claimed.login() : login);
        if (!before.equals(person.roles()) || !login.equals(person.login())) {
            tell(
                    "identity.changed",
                    person,
                    Map.of(
                            "rolesBefore", People.written(before),
                            "roles", People.written(person.roles()),
                            "by", "provider"));
        }
    }

    private Person made(Claimed claimed) {
        if (people.findByLoginIgnoreCase(claimed.login()).isPresent()) {
            throw new SignInRefused(Reason.NAME_TAKEN, claimed.login());
        }
        var person = people.saveAndFlush(Person.claimed(claimed));
        tell("identity.added", person, Map.of("roles", People.written(person.roles()), "by", "provider"));
        return person;
    }

    private void tell(String action, Person person, Map<String, String> detail) {
        events.publishEvent(
                new IdentityChanged(Actor.job("provider"), clock.instant(), action, person.login(), detail));
    }
}
