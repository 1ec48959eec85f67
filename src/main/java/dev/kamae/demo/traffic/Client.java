package dev.kamae.demo.traffic;

import org.jspecify.annotations.Nullable;

/**
 * Who sends requests: where from, with what, and what is true of them although the log only hints at it.
 *
 * @param session cookie of the shop; empty for those who keep none
 * @param bot null for people
 */
record Client(
        String address,
        Place place,
        Agent agent,
        Token token,
        String session,
        @Nullable Bot bot) {

    static Client person(String address, Place place, Agent agent, Token token, String session) {
        return new Client(address, place, agent, token, session, null);
    }

    static Client bot(String address, Place place, Agent agent, Bot bot) {
        return new Client(address, place, agent, Token.ABSENT, "", bot);
    }

    /** Looks like a browser and shows nothing that gives it away. */
    static Client stranger(String address, Place place, Agent agent) {
        return new Client(address, place, agent, Token.ABSENT, "", null);
    }

    Client with(Token other) {
        return new Client(address, place, agent, other, session, bot);
    }

    Client with(Agent other) {
        return new Client(address, place, other, token, session, bot);
    }
}
