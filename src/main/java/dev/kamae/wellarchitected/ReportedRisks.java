package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the consolidated report tells of one workload and lens. It names the questions at risk and nothing of the others, so it
 * makes no review; it tells whether the one that is known is still right.
 *
 * @param risks of the questions on security that are at risk
 */
record ReportedRisks(String file, WorkloadId workload, LensAlias lens, Map<QuestionId, Risk> risks) {

    static boolean reads(JsonFields document) {
        return document.has("Metrics");
    }

    static List<ReportedRisks> read(String file, JsonFields document) throws FileNotUsable {
        var found = new ArrayList<ReportedRisks>();
        for (var metric : document.objects("Metrics")) {
            var workload = metric.value("WorkloadId", WorkloadId::new);
            for (var lens : metric.objects("Lenses")) {
                var risks = new HashMap<QuestionId, Risk>();
                for (var pillar : lens.objects("Pillars")) {
                    if (PageReader.isSecurity(pillar.text("PillarId"))) {
                        for (var question : pillar.objects("Questions")) {
                            risks.put(
                                    question.value("QuestionId", QuestionId::new),
                                    PageReader.word(question, "Risk", Risk.class, Reason.UNKNOWN_RISK));
                        }
                    }
                }
                found.add(new ReportedRisks(file, workload, lens.value("LensArn", LensAlias::new), risks));
            }
        }
        return found;
    }

    static List<Fact> names(JsonFields document) throws FileNotUsable {
        var names = new ArrayList<Fact>();
        for (var metric : document.objects("Metrics")) {
            if (metric.has("WorkloadName")) {
                names.add(new Fact(
                        metric.value("WorkloadId", WorkloadId::new),
                        "",
                        0,
                        FactKind.WORKLOAD_NAME,
                        metric.text("WorkloadName")));
            }
        }
        return names;
    }

    /** The questions that a review judges otherwise; empty when it is as the report says. */
    String otherwise(Review review) {
        return review.answers().stream()
                .filter(answer -> isAtRisk(answer.risk()) || risks.containsKey(answer.question()))
                .filter(answer -> risks.getOrDefault(answer.question(), Risk.NONE) != answer.risk())
                .map(answer -> answer.question().value())
                .collect(Collectors.joining(", "));
    }

    private static boolean isAtRisk(Risk risk) {
        return risk == Risk.HIGH || risk == Risk.MEDIUM;
    }
}
