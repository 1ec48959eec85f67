package dev.kamae.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often one may try to sign in: each address, and each sign-in name whether or not somebody has it. Whoever came in is
 * not counted. Each replica counts for itself.
 */
final class Throttle {

    static final Duration WITHIN = Duration.ofMinutes(5);
    static final int OF_ADDRESS = 30;
    static final int OF_LOGIN = 10;

    private static final int REMEMBERED = 20_000;

    private final InstantSource clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    private static final class Tries {

        final ArrayDeque<Instant> at = new ArrayDeque<>();
        boolean told;
    }

    /** What becomes of a try. */
    enum Answer {
        GO_ON,
        /** Too many, and nobody was told yet. */
        REFUSED_FIRST,
        REFUSED
    }

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Answer tried(String address, String login) {
        var byAddress = ask("a " + address, OF_ADDRESS);
        var byLogin = login.isBlank() ? Answer.GO_ON : ask(key(login), OF_LOGIN);
        return byAddress.compareTo(byLogin) == 0 || byLogin == Answer.GO_ON ? byAddress : byLogin;
    }

    /** The try was somebody who may come in. */
    synchronized void cameIn(String address, String login) {
        tries.remove(key(login));
        var of = tries.get("a " + address);
        if (of != null) {
            of.at.pollLast();
        }
    }

    private Answer ask(String key, int most) {
        var now = clock.instant();
        var of = tries.computeIfAbsent(key, made -> new Tries());
        while (!of.at.isEmpty() && !of.at.getFirst().plus(WITHIN).isAfter(now)) {
            of.at.pollFirst();
            of.told = false;
        }
        if (of.at.size() < most) {
            of.at.addLast(now);
            return Answer.GO_ON;
        }
        var first = !of.told;
        of.told = true;
        return first ? Answer.REFUSED_FIRST : Answer.REFUSED;
    }

    private static String key(String login) {
        var name = login.strip().toLowerCase(Locale.ROOT);
        // nobody has a longer one
        return "l " + name.substring(0, Math.min(64, name.length()));
    }
}
