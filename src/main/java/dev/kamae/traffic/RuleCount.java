package dev.kamae.traffic;

/** How often a rule matched within an hour. */
record RuleCount(WebAclId acl, RuleMatch match, long requests) {}
