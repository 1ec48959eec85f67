package dev.kamae.traffic;

import dev.kamae.waflog.LogHour;
import java.time.Instant;
import java.util.List;

/**
 * Everything that the logs say of an hour.
 *
 * @param askedAt what arrived later is not in it
 * @param documents how many log lines there were
 */
record HourCounts(
        LogHour hour,
        Instant askedAt,
        long documents,
        List<TrafficCount> traffic,
        List<RuleCount> rules,
        List<BotCount> bots,
        List<TopCount> tops,
        List<AttackCount> attacks) {}
