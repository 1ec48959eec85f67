package dev.kamae.traffic;

import dev.kamae.waflog.RuleMatch;
import dev.kamae.webacl.WebAclId;

/** How often a rule matched within an hour. */
record RuleCount(WebAclId acl, RuleMatch match, long requests) {}
