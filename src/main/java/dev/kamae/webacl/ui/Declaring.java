package dev.kamae.webacl.ui;

import dev.kamae.identity.People;
import dev.kamae.uikit.Formatting;
import dev.kamae.webacl.ProfileGuesses;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAclSummary;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens the form of a profile, filled with what is declared, or else with what the log suggests. */
@Component
class Declaring {

    private final WebAclProfiles profiles;
    private final People people;
    private final Formatting formatting;
    private final ObjectProvider<ProfileGuesses> guesses;

    Declaring(WebAclProfiles profiles, People people, Formatting formatting, ObjectProvider<ProfileGuesses> guesses) {
        this.profiles = profiles;
        this.people = people;
        this.formatting = formatting;
        this.guesses = guesses;
    }

    void open(WebAclSummary acl, List<WebAclSummary> all, Runnable changed) {
        var others = all.stream()
                .map(WebAclSummary::id)
                .filter(other -> other.scope() == WebAclId.Scope.CLOUDFRONT && !other.equals(acl.id()))
                .toList();
        new ProfileDialog(profiles, people.directory(), formatting, acl.id(), others, guess(acl), changed).open();
    }

    private Optional<ProfileGuesses.Guess> guess(WebAclSummary acl) {
        return acl.profile().isPresent()
                ? Optional.empty()
                : guesses.stream()
                        .flatMap(source -> source.guess(acl.id()).stream())
                        .findFirst();
    }
}
