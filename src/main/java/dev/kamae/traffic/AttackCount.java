package dev.kamae.traffic;

import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.webacl.WebAclId;

/**
 * Requests of an hour and what was seen in them.
 *
 * @param requests those that carry a label of the family
 * @param evaluated those that a rule group of the family looked at
 */
record AttackCount(WebAclId acl, AttackFamily family, Action action, long requests, long evaluated) {}
