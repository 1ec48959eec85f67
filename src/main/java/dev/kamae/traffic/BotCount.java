package dev.kamae.traffic;

import dev.kamae.waflog.Action;
import dev.kamae.webacl.WebAclId;

/**
 * Requests of one bot within an hour.
 *
 * @param category as Bot Control has it: {@code search_engine}
 * @param name as Bot Control has it: {@code googlebot}; empty when it knows none
 */
record BotCount(WebAclId acl, String category, String name, BotIdentity identity, Action action, long requests) {}
