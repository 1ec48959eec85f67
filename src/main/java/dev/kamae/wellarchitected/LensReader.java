package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A lens as its author wrote it, or as {@code aws wellarchitected export-lens} prints it. */
final class LensReader {

    private static final Map<String, Risk> RISKS =
            Map.of("NO_RISK", Risk.NONE, "MEDIUM_RISK", Risk.MEDIUM, "HIGH_RISK", Risk.HIGH);

    private LensReader() {}

    static boolean reads(JsonFields document) {
        return document.has("schemaVersion") && document.has("pillars") || document.has("LensJSON");
    }

    static CustomLens read(JsonFields document) throws FileNotUsable {
        if (document.has("LensJSON")) {
            var inner = JsonText.read(document.text("LensJSON"));
            return read(new JsonFields(inner.getFirst(), ""));
        }
        var questions = new LinkedHashMap<QuestionId, CustomLens.Question>();
        for (var pillar : document.objects("pillars")) {
            if (PageReader.isSecurity(pillar.text("id"))) {
                for (var question : pillar.objects("questions")) {
                    questions.put(question.value("id", QuestionId::new), question(question));
                }
            }
        }
        if (questions.isEmpty()) {
            throw new FileNotUsable(Reason.OTHER_PILLAR, "pillars");
        }
        return new CustomLens(document.text("name"), questions, document.node().toString());
    }

    private static CustomLens.Question question(JsonFields question) throws FileNotUsable {
        var choices = new LinkedHashSet<String>();
        for (var choice : question.objects("choices")) {
            choices.add(choice.text("id"));
        }
        var rules = new ArrayList<CustomLens.Rule>();
        var last = "";
        for (var rule : question.objects("riskRules")) {
            last = rule.text("condition").strip();
            var risk = RISKS.get(rule.text("risk"));
            if (risk == null) {
                throw new FileNotUsable(Reason.UNKNOWN_RISK, rule.at("risk") + ": " + rule.text("risk"));
            }
            rules.add(new CustomLens.Rule(condition(rule, choices), risk));
        }
        if (!last.equals(RiskCondition.DEFAULT)) {
            throw new FileNotUsable(Reason.RULE_WRONG, question.at("riskRules"));
        }
        return new CustomLens.Question(Set.copyOf(choices), List.copyOf(rules));
    }

    private static RiskCondition condition(JsonFields rule, Set<String> choices) throws FileNotUsable {
        try {
            var condition = RiskCondition.parse(rule.text("condition"));
            if (choices.containsAll(condition.ids())) {
                return condition;
            }
        } catch (IllegalArgumentException no) {
            // told below, with its place
        }
        throw new FileNotUsable(Reason.RULE_WRONG, rule.at("condition") + ": " + rule.text("condition"));
    }
}
