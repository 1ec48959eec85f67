package dev.kamae.demo.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of {@code ruleMatchDetails}: what was matched, and where. */
record Detail(
        String conditionType,
        @Nullable String sensitivityLevel,
        String location,
        List<String> matchedData,
        @Nullable String matchedFieldName) {}
