package dev.kamae.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Every way to come in, and to fail at it. */
public final class Comings {

    private static final String PASSWORD = "hotaru-no-hikari-2026";

    private Comings() {}

    /** What was secret in it. */
    public static List<String> inEveryWay(int port, JdbcClient sql, PasswordEncoder encoder, Provider provider)
            throws Exception {
        sql.sql("truncate person, person_session").update();
        SignedInAs.person(sql, "tanaka", Role.ANALYST);
        sql.sql("update person set password_hash = :hash")
                .param("hash", encoder.encode(PASSWORD))
                .update();
        var secrets =
                new ArrayList<>(List.of(PASSWORD, "kagi-ga-nai-1", "typed-in-the-wrong-field-1", "code-of-nobody-1"));
        try (var _ = new TestProvider(port).known(provider);
                var one = new Visitor(port, "198.51.100.40");
                var other = new Visitor(port, "198.51.100.41")) {
            one.signIn("tanaka", "kagi-ga-nai-1");
            one.signIn("typed-in-the-wrong-field-1", "tanaka");
            one.signIn("tanaka", PASSWORD);
            one.get("/traffic");
            other.open("/login/oauth2/code/oidc?code=code-of-nobody-1&state=code-of-nobody-1");
            TestProvider.changes(claims -> claims.put("nonce", "another"));
            other.open("/" + Provider.SIGN_IN);
            TestProvider.says(Map.of("preferred_username", "mori", "groups", List.of("csirt")));
            other.open("/" + Provider.SIGN_IN);
            other.get("/traffic");
            secrets.add(one.sessionCookie());
            secrets.add(other.sessionCookie());
        }
        secrets.add(String.valueOf(TestProvider.settings().get("kamae.oidc.client-secret")));
        return secrets;
    }
}
