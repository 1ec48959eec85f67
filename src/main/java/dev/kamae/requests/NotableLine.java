package dev.kamae.requests;

import dev.kamae.waflog.RuleMatch;

/**
 * A log line that somebody may want to know of.
 *
 * @param rule the rule that makes it so: it blocked the request, or would have if it had not been set to count
 */
public record NotableLine(RequestRow row, RuleMatch rule) {}
