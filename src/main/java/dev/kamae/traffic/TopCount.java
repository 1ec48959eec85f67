package dev.kamae.traffic;

import dev.kamae.webacl.WebAclId;

/**
 * One of the most frequent values within an hour.
 *
 * @param blocked whether the blocked requests alone are meant
 * @param requests at least so many
 */
record TopCount(WebAclId acl, TopKind kind, boolean blocked, String value, long requests) {}
