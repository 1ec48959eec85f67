package dev.kamae.demo.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a managed rule would find in a request.
 *
 * @param matched the parts that the log quotes, for SQL injection and XSS only
 * @param field the argument in which they stood, where there was one
 */
record Finding(Kind kind, List<String> matched, @Nullable String field) {

    /** Which rule of which managed group. */
    enum Kind {
        DDOS_ADDRESS(Group.REPUTATION, "AWSManagedIPDDoSList", "AWSManagedIPDDoSList", "COUNT", null),
        BAD_ADDRESS(Group.REPUTATION, "AWSManagedIPReputationList", "AWSManagedIPReputationList", "BLOCK", null),
        SCANNER_ADDRESS(
                Group.REPUTATION, "AWSManagedReconnaissanceList", "AWSManagedReconnaissanceList", "BLOCK", null),
        HOSTING(Group.ANONYMOUS, "HostingProviderIPList", "HostingProviderIPList", "BLOCK", null),
        LOG4J_HEADER(Group.BAD_INPUTS, "Log4JRCE_HEADER", "Log4JRCE_Header", "BLOCK", null),
        LOG4J_QUERY(Group.BAD_INPUTS, "Log4JRCE_QUERYSTRING", "Log4JRCE_QueryString", "BLOCK", null),
        EXPLOITABLE_PATH(Group.BAD_INPUTS, "ExploitablePaths_URIPATH", "ExploitablePaths_URIPath", "BLOCK", null),
        NO_AGENT(Group.COMMON, "NoUserAgent_HEADER", "NoUserAgent_Header", "BLOCK", null),
        BIG_BODY(Group.COMMON, "SizeRestrictions_BODY", "SizeRestrictions_Body", "BLOCK", null),
        FILE_IN_PATH(Group.COMMON, "GenericLFI_URIPATH", "GenericLFI_URIPath", "BLOCK", null),
        FILE_IN_QUERY(Group.COMMON, "GenericLFI_QUERYARGUMENTS", "GenericLFI_QueryArguments", "BLOCK", null),
        SECRET_FILE(Group.COMMON, "RestrictedExtensions_URIPATH", "RestrictedExtensions_URIPath", "BLOCK", null),
        XSS_QUERY(
                Group.COMMON, "CrossSiteScripting_QUERYARGUMENTS", "CrossSiteScripting_QueryArguments", "BLOCK", "XSS"),
        SQL_QUERY(Group.SQL, "SQLi_QUERYARGUMENTS", "SQLi_QueryArguments", "BLOCK", "SQL_INJECTION"),
        SQL_BODY(Group.SQL, "SQLi_BODY", "SQLi_Body", "BLOCK", "SQL_INJECTION");

        private final Group group;
        private final String rule;
        private final String label;
        private final String action;
        private final @Nullable String condition;

        Kind(Group group, String rule, String label, String action, @Nullable String condition) {
            this.group = group;
            this.rule = rule;
            this.label = label;
            this.action = action;
            this.condition = condition;
        }

        Group group() {
            return group;
        }

        String rule() {
            return rule;
        }

        String label() {
            return group.prefix + label;
        }

        /** As AWS ships it. */
        String action() {
            return action;
        }
    }

    /** AWS's managed groups that look at requests one by one. */
    enum Group {
        REPUTATION("AWSManagedRulesAmazonIpReputationList", "amazon-ip-list"),
        ANONYMOUS("AWSManagedRulesAnonymousIpList", "anonymous-ip-list"),
        BAD_INPUTS("AWSManagedRulesKnownBadInputsRuleSet", "known-bad-inputs"),
        COMMON("AWSManagedRulesCommonRuleSet", "core-rule-set"),
        SQL("AWSManagedRulesSQLiRuleSet", "sql-database");

        private final String id;
        private final String prefix;

        Group(String id, String namespace) {
            this.id = id;
            this.prefix = "awswaf:managed:aws:" + namespace + ":";
        }

        String id() {
            return id;
        }
    }

    static Finding of(Kind kind) {
        return new Finding(kind, List.of(), null);
    }

    /** Null where the log has null: for rules that quote nothing. */
    @Nullable
    List<Detail> details() {
        if (kind.condition == null) {
            return null;
        }
        var location = kind == Kind.SQL_BODY ? "BODY" : "ALL_QUERY_ARGS";
        var sensitivity = kind.condition.equals("SQL_INJECTION") ? "LOW" : null;
        return List.of(new Detail(kind.condition, sensitivity, location, matched, field));
    }
}
