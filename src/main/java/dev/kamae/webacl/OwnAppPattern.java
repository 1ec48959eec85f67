package dev.kamae.webacl;

/**
 * By what the company's own app is known. Letter case counts, and there are no wildcards.
 *
 * @param text of {@value #SHORTEST} to {@value #LONGEST} characters: a shorter one would take in half the world
 */
public record OwnAppPattern(Where where, TextMatch match, String text) {

    static final int SHORTEST = 3;
    static final int LONGEST = 200;
    static final int MOST = 50;

    /** What the text is looked for in. */
    public enum Where {
        USER_AGENT,
        HOST,
        PATH
    }

    public OwnAppPattern {
        text = text.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new OwnAppPatternRefused();
        }
    }

    /** Reads what {@link #toString()} wrote. */
    static OwnAppPattern parse(String written) {
        var parts = written.split(" ", 3);
        return new OwnAppPattern(Where.valueOf(parts[0]), TextMatch.valueOf(parts[1]), parts[2]);
    }

    /** As it is stored: {@code USER_AGENT PREFIX ShopApp/}. */
    @Override
    public String toString() {
        return where + " " + match + " " + text;
    }
}
