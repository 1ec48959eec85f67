package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page of {@code aws wellarchitected list-answers}. */
final class PageReader {

    private static final String SECURITY = "security";

    private PageReader() {}

    static AnswerPage read(String file, JsonFields page) throws FileNotUsable {
        var key = key(page);
        var arn = page.textOrNull("LensArn");
        var more = page.has("NextToken");
        try {
            return new AnswerPage(file, key, arn, more, answers(page), null);
        } catch (FileNotUsable broken) {
            return new AnswerPage(file, key, arn, more, List.of(), broken);
        }
    }

    /** Of which review something is. */
    static AnswerPage.Key key(JsonFields page) throws FileNotUsable {
        var lens = page.has("LensAlias") ? "LensAlias" : "LensArn";
        return new AnswerPage.Key(
                page.value("WorkloadId", WorkloadId::new),
                page.value(lens, LensAlias::new),
                page.count("MilestoneNumber"));
    }

    private static List<Answer> answers(JsonFields page) throws FileNotUsable {
        var answers = new ArrayList<Answer>();
        for (var answer : page.objects("AnswerSummaries")) {
            if (answer.text("PillarId").equals(SECURITY)) {
                answers.add(answer(answer));
            }
        }
        return answers;
    }

    private static Answer answer(JsonFields answer) throws FileNotUsable {
        var risk = word(answer, "Risk", Risk.class, Reason.UNKNOWN_RISK);
        var applicable = answer.flag("IsApplicable", true) && risk != Risk.NOT_APPLICABLE;
        var told = new HashMap<String, JsonFields>();
        for (var summary : answer.objects("ChoiceAnswerSummaries")) {
            told.put(summary.text("ChoiceId"), summary);
        }
        var selected = new HashSet<>(answer.texts("SelectedChoices"));
        var practices = new ArrayList<Practice>();
        for (var choice : answer.objects("Choices")) {
            var id = choice.value("ChoiceId", ChoiceId::new);
            if (!id.isNoneOfThese()) {
                var summary = told.get(id.value());
                var state = applicable ? state(id, risk, summary, selected) : PracticeState.NOT_APPLICABLE;
                practices.add(practice(id, choice, state, summary));
            }
        }
        checkNothingTwice(answer, practices);
        return new Answer(
                answer.value("QuestionId", QuestionId::new),
                answer.text("QuestionTitle"),
                risk,
                applicable,
                practices,
                null);
    }

    private static Practice practice(ChoiceId id, JsonFields choice, PracticeState state, @Nullable JsonFields summary)
            throws FileNotUsable {
        var reason = summary == null ? null : summary.textOrNull("Reason");
        var plan =
                choice.has("ImprovementPlan") ? choice.object("ImprovementPlan").textOrNull("Url") : null;
        return new Practice(id, choice.text("Title"), state, "NONE".equals(reason) ? null : reason, safe(plan), null);
    }

    private static PracticeState state(ChoiceId id, Risk risk, @Nullable JsonFields summary, Set<String> selected)
            throws FileNotUsable {
        if (selected.contains(id.value())) {
            return PracticeState.SELECTED;
        }
        var unanswered = risk == Risk.UNANSWERED;
        if (summary == null || !summary.has("Status")) {
            return unanswered ? PracticeState.UNANSWERED : PracticeState.UNSELECTED;
        }
        var status = word(summary, "Status", PracticeState.class, Reason.UNKNOWN_STATUS);
        return unanswered && status == PracticeState.UNSELECTED ? PracticeState.UNANSWERED : status;
    }

    private static void checkNothingTwice(JsonFields answer, List<Practice> practices) throws FileNotUsable {
        if (practices.stream().map(Practice::id).distinct().count() < practices.size()) {
            throw new FileNotUsable(Reason.FIELD_WRONG, answer.at("Choices"));
        }
    }

    private static <E extends Enum<E>> E word(JsonFields fields, String name, Class<E> words, Reason otherwise)
            throws FileNotUsable {
        var word = fields.text(name);
        try {
            return Enum.valueOf(words, word);
        } catch (IllegalArgumentException another) {
            throw new FileNotUsable(otherwise, fields.at(name) + ": " + word);
        }
    }

    /** Only an address of https is kept: the link is offered to people. */
    private static @Nullable String safe(@Nullable String address) {
        if (address == null || address.length() > 2000) {
            return null;
        }
        try {
            var uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null
                    ? uri.toASCIIString()
                    : null;
        } catch (IllegalArgumentException not) {
            return null;
        }
    }
}
