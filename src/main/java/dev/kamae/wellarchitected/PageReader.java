package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page of {@code aws wellarchitected list-answers}, or what {@code get-answer} prints of one question. */
final class PageReader {

    private static final String SECURITY = "security";

    private PageReader() {}

    /** Whether it is a page of {@code list-answers} or what {@code get-answer} prints. */
    static boolean reads(JsonFields document) {
        return document.has("AnswerSummaries") || document.has("Answer");
    }

    static AnswerPage read(String file, JsonFields page) throws FileNotUsable {
        var key = key(page);
        var arn = page.textOrNull("LensArn");
        var more = page.has("NextToken");
        var single = page.has("Answer");
        try {
            var found = answers(page);
            var answers = new ArrayList<Answer>();
            var selected = new HashMap<QuestionId, AnswerPage.Selected>();
            for (var fields : found) {
                var answer = answer(fields, key.lens());
                answers.add(answer);
                if (!key.lens().isOfAws()) {
                    selected.put(
                            answer.question(),
                            new AnswerPage.Selected(
                                    Set.copyOf(fields.texts("SelectedChoices")),
                                    fields.has("Risk"),
                                    fields.at("Risk")));
                }
            }
            return new AnswerPage(file, key, arn, more, single, answers, selected, null);
        } catch (FileNotUsable broken) {
            return new AnswerPage(file, key, arn, more, single, List.of(), Map.of(), broken);
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

    private static List<JsonFields> answers(JsonFields page) throws FileNotUsable {
        var all = page.has("Answer") ? List.of(page.object("Answer")) : page.objects("AnswerSummaries");
        var security = new ArrayList<JsonFields>();
        for (var answer : all) {
            if (isSecurity(answer.text("PillarId"))) {
                security.add(answer);
            }
        }
        return security;
    }

    /** Who writes a lens writes the names of its pillars. */
    static boolean isSecurity(String pillar) {
        return pillar.equals(SECURITY) || pillar.toLowerCase(Locale.ROOT).matches("sec(urity)?");
    }

    private static Answer answer(JsonFields answer, LensAlias lens) throws FileNotUsable {
        var selected = new HashSet<>(answer.texts("SelectedChoices"));
        var told = new HashMap<String, JsonFields>();
        for (var list : List.of("ChoiceAnswerSummaries", "ChoiceAnswers")) {
            for (var summary : answer.objects(list)) {
                told.put(summary.text("ChoiceId"), summary);
            }
        }
        var risk = answer.has("Risk") || lens.isOfAws()
                ? word(answer, "Risk", Risk.class, Reason.UNKNOWN_RISK)
                : selected.isEmpty() && told.isEmpty() ? Risk.UNANSWERED : Risk.NONE;
        var applicable = answer.flag("IsApplicable", true) && risk != Risk.NOT_APPLICABLE;
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
                notes(answer),
                practices,
                null);
    }

    private static @Nullable String notes(JsonFields fields) throws FileNotUsable {
        var notes = fields.textOrNull("Notes");
        return notes == null || notes.isBlank() ? null : notes;
    }

    private static Practice practice(ChoiceId id, JsonFields choice, PracticeState state, @Nullable JsonFields summary)
            throws FileNotUsable {
        var reason = summary == null ? null : summary.textOrNull("Reason");
        var plan =
                choice.has("ImprovementPlan") ? choice.object("ImprovementPlan").textOrNull("Url") : null;
        return new Practice(
                id,
                choice.text("Title"),
                state,
                "NONE".equals(reason) ? null : reason,
                safe(plan),
                summary == null ? null : notes(summary),
                null);
    }

    static PracticeState state(ChoiceId id, Risk risk, @Nullable JsonFields summary, Set<String> selected)
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

    static <E extends Enum<E>> E word(JsonFields fields, String name, Class<E> words, Reason otherwise)
            throws FileNotUsable {
        var word = fields.text(name);
        try {
            return Enum.valueOf(words, word);
        } catch (IllegalArgumentException another) {
            throw new FileNotUsable(otherwise, fields.at(name) + ": " + word);
        }
    }

    /** Only an address of https is kept: the link is offered to people. */
    static @Nullable String safe(@Nullable String address) {
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
