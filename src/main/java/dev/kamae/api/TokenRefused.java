package dev.kamae.api;

import dev.kamae.core.Refusal;
import java.util.stream.Collectors;

/** A token that cannot be made as it was asked for, or one that is not there. */
public final class TokenRefused extends Refusal {

    private TokenRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static TokenRefused name() {
        return new TokenRefused("api.refused.name");
    }

    static TokenRefused scopes() {
        return new TokenRefused(
                "api.refused.scopes", Scope.ALL.stream().sorted().collect(Collectors.joining(", ")));
    }

    static TokenRefused taken(String name) {
        return new TokenRefused("api.refused.taken", name);
    }

    static TokenRefused over() {
        return new TokenRefused("api.refused.over");
    }

    static TokenRefused unknown() {
        return new TokenRefused("api.refused.unknown");
    }
}
