package dev.kamae.threats;

/** What a person writes with a judgement. */
record Words(String text) {

    static final int LONGEST = 2_000;

    Words {
        text = text.strip();
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new JudgementTooLong();
        }
    }

    /** Words that may not be missing. */
    static Words reason(String text) {
        if (text.isBlank()) {
            throw new JudgementNeedsReason();
        }
        return new Words(text);
    }
}
