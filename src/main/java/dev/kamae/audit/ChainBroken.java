package dev.kamae.audit;

import dev.kamae.core.Language;
import dev.kamae.core.Refusal;
import dev.kamae.core.Texts;

/** The chain of the audit trail does not hold; the sentence names the first place at which it does not. */
public final class ChainBroken extends Refusal {

    ChainBroken(ChainCheck.Break broken) {
        super(key(broken), arguments(broken));
    }

    /** The same sentence for a check that was made before. */
    public static String sentence(ChainCheck.Break broken, Language language) {
        return Texts.text(language, key(broken), arguments(broken));
    }

    private static String key(ChainCheck.Break broken) {
        return "audit.broken." + broken.reason();
    }

    private static Object[] arguments(ChainCheck.Break broken) {
        var row = broken.row();
        return new Object[] {broken.position(), row == null ? 0 : row};
    }
}
