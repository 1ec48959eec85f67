package dev.kamae.identity;

import dev.kamae.core.Actor;
import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The names of everybody, as one screen needs them again and again.
 *
 * @param reader whose screen it is, null for a job's
 */
public record Directory(List<PersonName> people, @Nullable PersonId reader) {

    /** People to choose from: those who did not leave. */
    public List<PersonName> active() {
        return people.stream().filter(PersonName::active).toList();
    }

    public String name(PersonId id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(PersonName::name)
                .orElse(id.toString());
    }

    /**
     * Who saved something while the reader was editing it: the reader on another screen, another person, or a program.
     *
     * @param when in words
     */
    public String meanwhile(Actor actor, String when, Language language) {
        if (actor.kind() != Actor.Kind.PERSON) {
            return Texts.text(language, "identity.meanwhile.job", name(actor, language), when);
        }
        return new PersonId(UUID.fromString(actor.id())).equals(reader)
                ? Texts.text(language, "identity.meanwhile.self", when)
                : Texts.text(language, "identity.meanwhile.person", name(actor, language), when);
    }

    /** A person's name, or the job's or token's with a word that says what it is. */
    public String name(Actor actor, Language language) {
        return switch (actor.kind()) {
            case PERSON -> name(new PersonId(UUID.fromString(actor.id())));
            case JOB -> Texts.text(language, "identity.job", actor.id());
            case TOKEN -> Texts.text(language, "identity.token", actor.id());
        };
    }
}
