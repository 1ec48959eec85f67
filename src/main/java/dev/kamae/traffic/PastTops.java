package dev.kamae.traffic;

import java.util.List;

/** What was most frequent in the closed hours of a period. */
record PastTops(List<RuleCount> rules, List<Top> paths, List<Top> clients, List<Top> countries) {}
