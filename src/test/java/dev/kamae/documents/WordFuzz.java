package dev.kamae.documents;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands where an agent, an address, a key or the name of an index is expected. */
public final class WordFuzz {

    private static final UserAgents AGENTS = new UserAgents();

    private WordFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var word = new String(input, StandardCharsets.UTF_8);
        agent(word);
        expect(IpAddress.isValid(word) == (IpAddress.parsed(word) != null) || word.contains("%"), "an address is one");
        if (!word.isBlank()) {
            LogType.of(LogFile.of(word).key());
            LogFile.of(word).account();
        }
        index(word);
        index("log-aws-waf-" + word);
    }

    private static void agent(String word) {
        var out = new Bytes(64);
        out.put('{');
        AGENTS.describe(UserAgents.original(word), out);
        out.end('}');
        expect(JsonMapper.shared().readTree(out.toString()).isObject(), "an agent is described in JSON");
    }

    private static void index(String name) {
        IndexNames.dated(LogType.WAF, name).ifPresent(dated -> {
            expect(dated.from().isBefore(dated.until()), "an index has days");
            IndexNames names;
            try {
                names = new IndexNames(dated.rotation(), dated.suffix(), ZoneOffset.UTC);
            } catch (IllegalArgumentException notOneOfOurs) {
                return;
            }
            expect(
                    name.replaceFirst("_\\d{2}$", "").equals(names.name(LogType.WAF, dated.from())),
                    "a name that is read is made again");
        });
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
