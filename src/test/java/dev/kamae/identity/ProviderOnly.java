package dev.kamae.identity;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** A provider at which nobody answers, beside passwords or instead of them. */
public final class ProviderOnly {

    private ProviderOnly() {}

    static OidcSettings settings(boolean only) {
        return new OidcSettings(
                "http://127.0.0.1:1/realms/company",
                "kamae",
                "",
                "Company",
                Set.of(),
                "groups",
                Map.of(Role.ANALYST, Set.of("soc")),
                "sub",
                only);
    }

    /** The only way but for the first administrator. */
    public static Provider provider() {
        return new Provider(settings(true), JsonMapper.shared());
    }
}
