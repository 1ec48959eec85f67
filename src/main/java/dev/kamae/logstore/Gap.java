package dev.kamae.logstore;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.util.List;

/** What an answer lacks. */
public sealed interface Gap {

    /** In words for the person who reads the answer. */
    String sentence(Language language);

    /** No index has this name, or matches this pattern. */
    record Missing(String indices) implements Gap {

        @Override
        public String sentence(Language language) {
            return Texts.text(language, "logstore.gap.missing", indices);
        }
    }

    /** The log store stopped at the deadline and gave what it had by then. */
    record TimedOut() implements Gap {

        @Override
        public String sentence(Language language) {
            return Texts.text(language, "logstore.gap.timedOut");
        }
    }

    /**
     * Parts of the indices did not answer.
     *
     * @param failed of {@code total} parts
     * @param indices those they belong to, as far as was told
     * @param reasons in the log store's own words
     */
    record Failed(int failed, int total, List<String> indices, List<String> reasons) implements Gap {

        @Override
        public String sentence(Language language) {
            return Texts.text(language, "logstore.gap.failed", failed, total, String.join(", ", indices));
        }
    }
}
