package dev.kamae.demo.traffic;

import java.util.List;

/** What stands between a program and a page: a silent test of the browser, or a picture to be understood. */
enum Puzzle {
    CAPTCHA(405) {
        @Override
        long solved(Token token) {
            return token.captcha();
        }
    },
    CHALLENGE(202) {
        @Override
        long solved(Token token) {
            return token.challenged();
        }
    };

    private final int responseCode;

    Puzzle(int responseCode) {
        this.responseCode = responseCode;
    }

    int responseCode() {
        return responseCode;
    }

    /** When this one was solved, in epoch seconds; 0 for not. */
    abstract long solved(Token token);

    /** What the rule answers to a request with that token. */
    Answer answer(Token token) {
        var solved = solved(token);
        if (solved > 0) {
            return new Answer(0, solved, null);
        }
        return new Answer(responseCode, 0, token.state() == Token.State.EXPIRED ? "TOKEN_EXPIRED" : "TOKEN_MISSING");
    }

    Match match(String rule, Answer answer) {
        return switch (this) {
            case CAPTCHA -> new Match(rule, name(), null, List.of(), answer, null);
            case CHALLENGE -> new Match(rule, name(), null, List.of(), null, answer);
        };
    }
}
