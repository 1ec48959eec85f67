package dev.kamae.logstore;

import java.util.Locale;

/** Why the log store lets somebody do nothing, each with a sentence that says what a person can mend. */
enum Denial {
    UNKNOWN_USER("logstore.refused.unknownUser"),
    FORBIDDEN("logstore.refused.forbidden"),
    /** Amazon OpenSearch Service wants signed requests, and got one that is not. */
    UNSIGNED("logstore.refused.unsigned"),
    SIGNATURE("logstore.refused.signature"),
    CLOCK("logstore.refused.clock"),
    /** It is another region, or another service. */
    SCOPE("logstore.refused.scope"),
    CREDENTIALS("logstore.refused.credentials"),
    /** The policies of IAM or of the domain do not let these credentials in. */
    POLICY("logstore.refused.policy"),
    /** They are let in, but fine-grained access control gives them no role. */
    NO_ROLE("logstore.refused.noRole"),
    NO_CREDENTIALS("logstore.refused.noCredentials"),
    ROLE_REFUSED("logstore.refused.roleRefused");

    private final String key;

    Denial(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /**
     * @param status as in HTTP
     * @param words of the service, whatever their form
     */
    static Denial of(int status, String words) {
        if (status == 401) {
            return UNKNOWN_USER;
        }
        var said = words.toLowerCase(Locale.ROOT);
        if (said.contains("signature expired") || said.contains("signature not yet current")) {
            return CLOCK;
        }
        if (said.contains("signature we calculated does not match")) {
            return SIGNATURE;
        }
        if (said.contains("credential should be scoped")) {
            return SCOPE;
        }
        if (said.contains("security token included in the request is")) {
            return CREDENTIALS;
        }
        if (said.contains("missing authentication token") || said.contains("user: anonymous")) {
            return UNSIGNED;
        }
        if (said.contains("is not authorized to perform")) {
            return POLICY;
        }
        return said.contains("no permissions for") && said.contains("name=arn:aws") ? NO_ROLE : FORBIDDEN;
    }

    /** Whether it is about just this request, and others may be let through. */
    boolean ofOneRequest() {
        return this == FORBIDDEN || this == POLICY || this == NO_ROLE;
    }
}
