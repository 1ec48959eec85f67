package dev.kamae.demo;

import dev.kamae.core.Severity;
import dev.kamae.wellarchitected.ImportFile;
import dev.kamae.wellarchitected.KnownPractice;
import dev.kamae.wellarchitected.KnownQuestion;
import dev.kamae.wellarchitected.PracticeCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What AWS's command line would print of the fictional company's reviews, made from our own catalogue. */
class DemoReviewPages {

    static final String WORKLOAD = "5c1d0a7e93b84f6fa2d47e60b19c3f85";

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Set<String> OUT_OF_SCOPE =
            Set.of("SEC03-BP08", "SEC03-BP09", "SEC06-BP02", "SEC06-BP03", "SEC07-BP03", "SEC11-BP05");

    private final PracticeCatalogue catalogue;

    DemoReviewPages(PracticeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A review.
     *
     * @param milestone 0 for the one that is still worked on
     * @param missing the codes of practices that are not established
     */
    ImportFile answers(int milestone, Set<String> missing) {
        var page = new LinkedHashMap<String, Object>();
        page.put("WorkloadId", WORKLOAD);
        if (milestone > 0) {
            page.put("MilestoneNumber", milestone);
        }
        page.put("LensAlias", "wellarchitected");
        page.put("LensArn", "arn:aws:wellarchitected::aws:lens/wellarchitected");
        page.put(
                "AnswerSummaries",
                catalogue.questions().stream()
                        .map(question -> answer(question, missing))
                        .toList());
        return file("answers-" + milestone + ".json", page);
    }

    /** The names and dates of the milestones, by number. */
    ImportFile milestones(Map<Integer, Instant> recorded) {
        var summaries = new ArrayList<Map<String, Object>>();
        new TreeMap<>(recorded)
                .forEach((number, at) -> summaries.add(Map.of(
                        "MilestoneNumber",
                        number,
                        "MilestoneName",
                        "Review " + number,
                        "RecordedAt",
                        at.toString(),
                        "WorkloadSummary",
                        Map.of("WorkloadId", WORKLOAD, "WorkloadName", "hinata-market"))));
        return file("milestones.json", Map.of("WorkloadId", WORKLOAD, "MilestoneSummaries", summaries));
    }

    private Map<String, Object> answer(KnownQuestion question, Set<String> missing) {
        var practices = catalogue.practices(question.id());
        var choices = new ArrayList<>(practices.stream()
                .map(practice -> choice(practice.id().value(), practice.titleEn()))
                .toList());
        choices.add(choice("sec_" + question.id().value().replace('-', '_') + "_no", "None of these"));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("QuestionId", question.id().value());
        answer.put("PillarId", "security");
        answer.put("QuestionTitle", question.titleEn());
        answer.put("Choices", choices);
        answer.put(
                "SelectedChoices",
                practices.stream()
                        .filter(practice -> status(practice, missing).equals("SELECTED"))
                        .map(practice -> practice.id().value())
                        .toList());
        answer.put(
                "ChoiceAnswerSummaries",
                practices.stream().map(practice -> summary(practice, missing)).toList());
        answer.put("IsApplicable", true);
        answer.put("Risk", risk(practices, missing));
        answer.put("Reason", "NONE");
        return answer;
    }

    private static Map<String, Object> choice(String id, String title) {
        return Map.of("ChoiceId", id, "Title", title, "Description", title);
    }

    private static Map<String, Object> summary(KnownPractice practice, Set<String> missing) {
        var status = status(practice, missing);
        return Map.of(
                "ChoiceId",
                practice.id().value(),
                "Status",
                status,
                "Reason",
                status.equals("NOT_APPLICABLE") ? "OUT_OF_SCOPE" : "NONE");
    }

    private static String status(KnownPractice practice, Set<String> missing) {
        if (OUT_OF_SCOPE.contains(practice.code().value())) {
            return "NOT_APPLICABLE";
        }
        return missing.contains(practice.code().value()) ? "UNSELECTED" : "SELECTED";
    }

    /** Not AWS's own judgement, which is not published, but near enough for a company that does not exist. */
    private static String risk(List<KnownPractice> practices, Set<String> missing) {
        var open = practices.stream()
                .filter(practice -> status(practice, missing).equals("UNSELECTED"))
                .toList();
        if (open.isEmpty()) {
            return "NONE";
        }
        return open.stream().anyMatch(practice -> practice.risk() == Severity.HIGH) ? "HIGH" : "MEDIUM";
    }

    private static ImportFile file(String name, Object content) {
        return new ImportFile(name, MAPPER.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
    }
}
