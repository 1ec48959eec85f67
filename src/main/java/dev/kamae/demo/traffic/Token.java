package dev.kamae.demo.traffic;

/**
 * The token that a browser gets for solving AWS WAF's puzzles, as a request brings it along.
 *
 * @param id the session it stands for; empty without a token
 * @param challenged when the silent challenge was solved, in epoch seconds; 0 for never
 * @param captcha when a CAPTCHA was solved, in epoch seconds; 0 for never
 */
record Token(State state, String id, long challenged, long captcha) {

    /** What the rules think of it. */
    enum State {
        ACCEPTED,
        ABSENT,
        EXPIRED
    }

    static final Token ABSENT = new Token(State.ABSENT, "", 0, 0);

    static Token solved(String id, long challenged) {
        return new Token(State.ACCEPTED, id, challenged, 0);
    }

    static Token expired(String id) {
        return new Token(State.EXPIRED, id, 0, 0);
    }

    Token withCaptcha(long solved) {
        return new Token(State.ACCEPTED, id, challenged, solved);
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }
}
