package dev.kamae.demo.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule group found; groups that found nothing are listed too.
 *
 * @param excluded rules that count in the old way, by exclusion, and matched; null in the log when there are none
 */
record GroupReport(String id, @Nullable Match terminating, List<Match> counted, List<String> excluded) {}
