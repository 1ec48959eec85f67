package dev.kamae.requests;

import dev.kamae.webacl.WebAclId;

/**
 * How many requests that a rule stopped were judged, and how many of them to have been stopped wrongly.
 *
 * @param subRule empty when it is the web ACL's own
 */
public record RuleVerdicts(WebAclId acl, String rule, String subRule, long falseBlocks, long judged) {}
