package dev.kamae.wellarchitected;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Pages as AWS's command line writes them, small: three practices a question. */
public final class ReviewFixtures {

    public static final String SHOP = "0123456789abcdef0123456789abcdef";
    public static final String OFFICE = "fedcba9876543210fedcba9876543210";

    static final List<String> QUESTIONS = List.of(
            "securely-operate",
            "identities",
            "permissions",
            "detect-investigate-events",
            "network-protection",
            "protect-compute",
            "data-classification",
            "protect-data-rest",
            "protect-data-transit",
            "incident-response",
            "application-security");

    private ReviewFixtures() {}

    public static ImportFile file(String name, String content) {
        return new ImportFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The whole review on one page, with these of its practices selected. */
    public static ImportFile wholeReview(String workload, int milestone, String... selected) {
        return file("answers.json", page(workload, milestone, "wellarchitected", QUESTIONS, false, Set.of(selected)));
    }

    static String page(
            String workload,
            int milestone,
            String lens,
            Collection<String> questions,
            boolean more,
            Set<String> selected) {
        return """
                {"WorkloadId": "%s", "MilestoneNumber": %d, "LensAlias": "%s", "AnswerSummaries": [%s]%s}
                """.formatted(
                workload,
                milestone,
                lens,
                questions.stream().map(question -> answer(question, selected)).collect(Collectors.joining(",")),
                more ? ", \"NextToken\": \"more\"" : "");
    }

    private static String answer(String question, Set<String> selected) {
        var choices = choices(question);
        return answer(
                question,
                selected.containsAll(choices) ? "NONE" : "HIGH",
                choices,
                choices.stream().filter(selected::contains).toList());
    }

    static String answer(String question, String risk, List<String> choices, List<String> selected) {
        var all = new ArrayList<>(choices);
        all.add(question + "_no");
        return """
                {"QuestionId": "%s", "PillarId": "security", "QuestionTitle": "About %s?", "Choices": [%s],
                 "SelectedChoices": [%s], "ChoiceAnswerSummaries": [], "IsApplicable": true, "Risk": "%s", "Reason": "NONE"}
                """.formatted(
                        question,
                        question,
                        all.stream()
                                .map(choice -> "{\"ChoiceId\": \"%s\", \"Title\": \"Do %s\"}".formatted(choice, choice))
                                .collect(Collectors.joining(",")),
                        selected.stream().map(choice -> '"' + choice + '"').collect(Collectors.joining(",")),
                        risk);
    }

    static List<String> choices(String question) {
        return question.equals("network-protection")
                ? List.of(
                        "sec_network_protection_create_layers",
                        "sec_network_protection_layered",
                        "sec_network_protection_inspection",
                        "sec_network_auto_protect")
                : List.of(question + "_one", question + "_two");
    }

    static String milestones(String workload, String name, String recordedAt) {
        return """
                {"WorkloadId": "%s", "MilestoneSummaries": [{"MilestoneNumber": 1, "MilestoneName": "%s", "RecordedAt": %s,
                 "WorkloadSummary": {"WorkloadId": "%s", "WorkloadName": "Shop"}}]}
                """.formatted(workload, name, recordedAt, workload);
    }

    /** Of the review that is still being worked on, changed last at a moment. */
    public static ImportFile updated(String workload, Instant at) {
        var review = lensReview(workload, 0, "2025-02-25");
        return file("lens.json", review.replace("\"LensVersion\"", "\"UpdatedAt\": \"" + at + "\", \"LensVersion\""));
    }

    static String lensReview(String workload, int milestone, String version) {
        return """
                {"WorkloadId": "%s", "MilestoneNumber": %d, "LensReview": {"LensAlias": "wellarchitected", "LensVersion": "%s"}}
                """.formatted(workload, milestone, version);
    }
}
