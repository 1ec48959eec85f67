package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code aws wellarchitected list-lens-review-improvements} prints: where AWS tells how to establish what is missing.
 *
 * @param risks of the questions that it names
 * @param addresses of the practices that it names, those of https
 */
record Improvements(String file, AnswerPage.Key key, Map<QuestionId, Risk> risks, Map<ChoiceId, String> addresses) {

    static boolean reads(JsonFields document) {
        return document.has("ImprovementSummaries");
    }

    static Improvements read(String file, JsonFields document) throws FileNotUsable {
        var risks = new HashMap<QuestionId, Risk>();
        var addresses = new HashMap<ChoiceId, String>();
        for (var summary : document.objects("ImprovementSummaries")) {
            if (PageReader.isSecurity(summary.text("PillarId"))) {
                risks.put(
                        summary.value("QuestionId", QuestionId::new),
                        PageReader.word(summary, "Risk", Risk.class, Reason.UNKNOWN_RISK));
                for (var plan : summary.objects("ImprovementPlans")) {
                    var address = PageReader.safe(plan.textOrNull("ImprovementPlanUrl"));
                    if (address != null) {
                        addresses.put(plan.value("ChoiceId", ChoiceId::new), address);
                    }
                }
            }
        }
        return new Improvements(file, PageReader.key(document), risks, addresses);
    }

    /** The first question of which the answers say otherwise: the two were not exported together. */
    Optional<QuestionId> contradicted(ReviewDraft draft) {
        return draft.answers().stream()
                .filter(answer -> risks.containsKey(answer.question()) && risks.get(answer.question()) != answer.risk())
                .map(Answer::question)
                .findFirst();
    }

    /** The same answers, with an address where there was none. */
    ReviewDraft added(ReviewDraft draft) {
        return new ReviewDraft(
                draft.key(),
                draft.answers().stream()
                        .map(answer -> answer.with(answer.practices().stream()
                                .map(practice -> improved(practice, addresses.get(practice.id())))
                                .toList()))
                        .toList());
    }

    private static Practice improved(Practice practice, @Nullable String address) {
        return practice.improvement() == null && address != null ? practice.improvedBy(address) : practice;
    }
}
