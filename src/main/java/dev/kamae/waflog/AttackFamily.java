package dev.kamae.waflog;

import java.util.List;

/** Attacks that rule groups of AWS recognise and label, whatever becomes of the request. */
public enum AttackFamily {
    /**
     * Code, queries, commands and paths where there should be data. Of the core rule set, the labels for long requests and for
     * a missing user agent do not count: customers upload large files too.
     */
    INJECTION(
            List.of("Common", "SQLi", "KnownBadInputs", "Linux", "Unix", "Windows", "PHP", "WordPress"),
            List.of(
                    "core-rule-set:BadBots",
                    "core-rule-set:CrossSiteScripting",
                    "core-rule-set:EC2MetaDataSSRF",
                    "core-rule-set:GenericLFI",
                    "core-rule-set:GenericRFI",
                    "core-rule-set:RestrictedExtensions",
                    "sql-database:",
                    "known-bad-inputs:",
                    "linux-os:",
                    "posix-os:",
                    "windows-os:",
                    "php-app:",
                    "wordpress-app:")),
    /**
     * Stolen passwords and programs where people sign in and sign up. Volumes, tokens and forms without a password do not
     * count: they come from customers too.
     */
    CREDENTIALS(
            List.of("ATP", "ACFP"),
            List.of(
                    "atp:signal:credential_compromised",
                    "acfp:signal:credential_compromised",
                    "acfp:signal:automated_browser",
                    "acfp:signal:browser_inconsistency"));

    private final Condition evaluated;
    private final Condition detected;

    AttackFamily(List<String> groups, List<String> labels) {
        detected = begins(BotLabels.LABELS, "awswaf:managed:aws:", labels);
        evaluated = Condition.any(begins(RuleFields.GROUP, "AWS#AWSManagedRules", groups), detected);
    }

    /** A rule of the family matched. */
    public Condition detected() {
        return detected;
    }

    /** A rule group of the family looked at the request. */
    public Condition evaluated() {
        return evaluated;
    }

    private static Condition begins(String field, String common, List<String> beginnings) {
        return Condition.any(beginnings.stream()
                .map(beginning -> new Condition.Begins(field, common + beginning))
                .toArray(Condition[]::new));
    }
}
