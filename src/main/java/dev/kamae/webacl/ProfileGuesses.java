package dev.kamae.webacl;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the log of a web ACL suggests for its profile; a later module that reads logs has one as a bean. A person confirms it. */
public interface ProfileGuesses {

    /** Empty while the log has too little to guess from, or is away. */
    Optional<Guess> guess(WebAclId acl);

    /**
     * A guess, which nobody has said yet.
     *
     * @param grounds what it was made from, one for each part that was looked at
     * @param lines how many were looked at, from {@code since} on
     */
    record Guess(ProfileDraft draft, List<Ground> grounds, long lines, Instant since) {

        public Guess {
            grounds = List.copyOf(grounds);
        }
    }

    /** A sentence with what was counted. */
    final class Ground {

        private final String key;
        private final Object[] arguments;

        /** @param key of the sentence, in the texts of the guessing module */
        public Ground(String key, Object... arguments) {
            this.key = key;
            this.arguments = arguments.clone();
        }

        public String sentence(Language language) {
            return Texts.text(language, key, arguments);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ground ground
                    && key.equals(ground.key)
                    && Arrays.equals(arguments, ground.arguments);
        }

        @Override
        public int hashCode() {
            return key.hashCode() * 31 + Arrays.hashCode(arguments);
        }

        @Override
        public String toString() {
            return sentence(Language.EN);
        }
    }
}
