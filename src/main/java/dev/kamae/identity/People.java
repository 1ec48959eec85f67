package dev.kamae.identity;

import dev.kamae.core.Actor;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who use Kamae: who they are, their roles, their passwords. */
@Service
@Transactional
public class People {

    private final PersonRepository people;
    private final PasswordEncoder encoder;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    People(
            PersonRepository people,
            PasswordEncoder encoder,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events) {
        this.people = people;
        this.encoder = encoder;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** Everybody, those who left last. */
    @RolesAllowed(Capability.ADMIN)
    @Transactional(readOnly = true)
    public List<PersonSummary> all() {
        var now = clock.instant();
        return people.all().stream().map(person -> person.summary(now)).toList();
    }

    /** The names of everybody, those who left included: no capability, for the names stand on every page. */
    @Transactional(readOnly = true)
    public Directory directory() {
        return new Directory(people.names(), identity.person().orElse(null));
    }

    /** Lets somebody in. The password made for them is told once, here, and has to be changed at the first sign-in. */
    @RolesAllowed(Capability.ADMIN)
    public Password add(PersonDraft draft) {
        var made = Password.made();
        store(new Person(draft, made, true, encoder));
        tell("identity.added", draft.login(), Map.of("roles", written(draft.roles())));
        return made;
    }

    @RolesAllowed(Capability.ADMIN)
    public void change(PersonId id, PersonDraft draft) {
        var person = existing(id);
        refuseProviders(person);
        var before = person.roles();
        if (before.contains(Role.ADMINISTRATOR) && !draft.roles().contains(Role.ADMINISTRATOR)) {
            keepAnAdministratorBeside(id);
        }
        person.change(draft);
        store(person);
        tell(
                "identity.changed",
                draft.login(),
                Map.of("rolesBefore", written(before), "roles", written(draft.roles())));
    }

    /** Ends somebody's access and their sessions; what they did stays. */
    @RolesAllowed(Capability.ADMIN)
    public void deactivate(PersonId id) {
        keepAnAdministratorBeside(id);
        var person = existing(id);
        person.deactivate();
        tell("identity.deactivated", person.login(), Map.of());
    }

    @RolesAllowed(Capability.ADMIN)
    public void reactivate(PersonId id) {
        var person = existing(id);
        person.reactivate();
        tell("identity.reactivated", person.login(), Map.of());
    }

    /** Lifts the lock that wrong passwords put on an account. */
    @RolesAllowed(Capability.ADMIN)
    public void unlock(PersonId id) {
        var person = existing(id);
        person.unlock();
        tell("identity.unlocked", person.login(), Map.of());
    }

    /** Makes a new password, told once, here; every session of the person ends. */
    @RolesAllowed(Capability.ADMIN)
    public Password resetPassword(PersonId id) {
        var person = existing(id);
        refuseProviders(person);
        var made = Password.made();
        person.resetPassword(made, encoder);
        tell("identity.passwordReset", person.login(), Map.of());
        return made;
    }

    /** Has somebody sign in at the provider from now on: recognised there once by the sign-in name, then for ever. */
    @RolesAllowed(Capability.ADMIN)
    public void handOver(PersonId id) {
        var person = existing(id);
        refuseProviders(person);
        person.handOver();
        tell("identity.handedOver", person.login(), Map.of());
    }

    /** Changes one's own password, whatever else one may do; every other session of the person ends. */
    public void changeOwnPassword(String current, Password next) {
        var person = own();
        refuseProviders(person);
        person.changePassword(current, next, encoder);
        tell("identity.passwordChanged", person.login(), Map.of());
    }

    /** One's own language and theme; the browser's for somebody who is not signed in. */
    @Transactional(readOnly = true)
    public Preferences ownPreferences() {
        return identity.person()
                .flatMap(people::findById)
                .map(Person::preferences)
                .orElse(Preferences.UNSET);
    }

    public void prefer(Preferences preferences) {
        own().prefer(preferences);
    }

    private static void refuseProviders(Person person) {
        if (person.isByProvider()) {
            throw new ManagedByProvider();
        }
    }

    private Person own() {
        return identity.person()
                .map(this::existing)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    private Person existing(PersonId id) {
        return people.findById(id).orElseThrow(() -> new IllegalArgumentException("No person " + id));
    }

    private void keepAnAdministratorBeside(PersonId id) {
        var others = people.lockActive().stream().filter(person -> !person.id().equals(id));
        if (others.noneMatch(person -> person.roles().contains(Role.ADMINISTRATOR))) {
            throw new LastAdministrator();
        }
    }

    private void store(Person person) {
        try {
            people.saveAndFlush(person);
        } catch (DataIntegrityViolationException taken) {
            throw new LoginTaken(person.login());
        }
    }

    private void tell(String action, String login, Map<String, String> detail) {
        events.publishEvent(new IdentityChanged(identity.actor(), clock.instant(), action, login, detail));
    }

    static String written(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }

    /** The first administrator, while there is nobody yet; afterwards empty. Not for screens: the start calls it. */
    Optional<Person> addFirst(PersonDraft draft, Password password, boolean mustChange) {
        if (people.existsBy()) {
            return Optional.empty();
        }
        var first = people.saveAndFlush(new Person(draft, password, mustChange, encoder));
        events.publishEvent(new IdentityChanged(
                Actor.job("start"),
                clock.instant(),
                "identity.added",
                draft.login(),
                Map.of("roles", written(draft.roles()))));
        return Optional.of(first);
    }
}
