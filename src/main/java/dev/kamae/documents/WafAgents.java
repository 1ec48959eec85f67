package dev.kamae.documents;

import java.nio.charset.StandardCharsets;

/** The field {@code user_agent}, reckoned once for each header: the rules for it are slow. */
final class WafAgents {

    private static final int LONGEST = 1_000;

    private final UserAgents agents = new UserAgents();
    private final Slices<byte[]> known = new Slices<>(20_000);

    void write(JsonTape tape, int header, Bytes out) {
        if (header < 0 || !tape.isString(header)) {
            return;
        }
        int from = tape.from(header);
        int to = tape.to(header);
        boolean remembered = tape.rewritten(header) == null && to - from <= LONGEST;
        byte[] member = remembered ? known.get(tape.bytes(), from, to) : null;
        if (member == null) {
            member = member(tape.string(header));
            if (remembered) {
                known.put(tape.bytes(), from, to, member);
            }
        }
        out.put(member);
    }

    private byte[] member(String header) {
        if (header.equals("-")) {
            return new byte[0];
        }
        var out = new Bytes(512);
        String original = UserAgents.original(header);
        int mark = out.open("user_agent");
        out.member("original", original);
        agents.describe(original, out);
        out.close(mark);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
