package dev.kamae.traffic;

import dev.kamae.waflog.LogHour;
import java.util.List;

/**
 * What the logs say just now of an hour that history does not have; of rules, those that ended a request.
 *
 * @param endings none when they were not asked for, and so with those after it
 */
record LiveHour(
        LogHour hour, List<TrafficCount> traffic, List<RuleCount> endings, List<TopCount> tops, List<BotCount> bots) {}
