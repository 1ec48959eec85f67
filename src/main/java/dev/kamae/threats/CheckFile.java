package dev.kamae.threats;

import dev.kamae.core.Severity;
import dev.kamae.threats.CheckTrouble.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a file of results tells, put together finding by finding; a resource that failed a check once has failed it. */
final class CheckFile {

    static final int MOST_TROUBLES = 20;

    /** Clocks differ; what ran later than that did not run. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Instant now;
    private final List<CheckTrouble> troubles = new ArrayList<>();
    private final Map<String, Instant> runs = new TreeMap<>();
    private final Map<Key, Looked> checks = new LinkedHashMap<>();
    private @Nullable CheckSource source;
    private int findings;
    private int skipped;

    private record Key(String account, String check) {}

    /** What was seen of one check. */
    private static final class Looked {
        private final Map<String, Boolean> resources = new LinkedHashMap<>();
        private final Set<String> practices = new LinkedHashSet<>();
        private String title = "";
        private @Nullable Severity severity;
    }

    CheckFile(Instant now) {
        this.now = now;
    }

    /** Takes one finding that was read. */
    void take(CheckFinding finding, String place) {
        if (source != null && source != finding.source()) {
            trouble(Reason.TWO_SOURCES, place);
            return;
        }
        source = finding.source();
        if (finding.at().isAfter(now.plus(AHEAD))) {
            trouble(Reason.STILL_TO_COME, place);
            return;
        }
        runs.merge(finding.account(), finding.at(), (one, other) -> one.isAfter(other) ? one : other);
        var passed = finding.passed();
        if (passed == null) {
            skipped++;
            return;
        }
        findings++;
        var looked = checks.computeIfAbsent(new Key(finding.account(), finding.check()), _ -> new Looked());
        looked.resources.merge(finding.resource(), passed, Boolean::logicalAnd);
        looked.practices.addAll(finding.practices());
        looked.title = looked.title.isEmpty() ? finding.title() : looked.title;
        looked.severity = worse(looked.severity, finding.severity());
    }

    /** Remembers what is wrong, the first of it. */
    void trouble(Reason reason, String place) {
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(new CheckTrouble(reason, place));
        }
    }

    List<CheckTrouble> troubles() {
        return troubles;
    }

    @Nullable
    CheckSource source() {
        return source;
    }

    int findings() {
        return findings;
    }

    int skipped() {
        return skipped;
    }

    Map<String, Instant> runs() {
        return runs;
    }

    /** By account, each check with the questions that it is about; those that are about none have an empty set. */
    Map<String, List<CheckResult>> results(CheckQuestions questions) {
        var results = new TreeMap<String, List<CheckResult>>();
        checks.forEach((key, looked) -> results.computeIfAbsent(key.account(), _ -> new ArrayList<>())
                .add(result(key.check(), looked, questions)));
        return results;
    }

    private CheckResult result(String check, Looked looked, CheckQuestions questions) {
        var passed = (int)
                looked.resources.values().stream().filter(Boolean::booleanValue).count();
        return new CheckResult(
                check,
                looked.title,
                looked.severity == null ? unsaid() : looked.severity,
                passed,
                looked.resources.size() - passed,
                source == CheckSource.PROWLER
                        ? questions.ofPractices(looked.practices)
                        : questions.ofControl(check, looked.practices));
    }

    /** What is for information: so Security Hub tells of every check that was passed, Prowler of those that hardly matter. */
    private Severity unsaid() {
        return source == CheckSource.PROWLER ? Severity.LOW : Severity.MEDIUM;
    }

    private static @Nullable Severity worse(@Nullable Severity one, @Nullable Severity other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
