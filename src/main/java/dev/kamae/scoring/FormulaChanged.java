package dev.kamae.scoring;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Somebody decided to reckon with other weights. */
public record FormulaChanged(FormulaVersion before, FormulaVersion now) implements Auditable {

    @Override
    public Actor by() {
        return now.by();
    }

    @Override
    public Instant at() {
        return now.at();
    }

    @Override
    public String action() {
        return "scoring.formulaSet";
    }

    @Override
    public String subject() {
        return "formula:" + now.version();
    }

    @Override
    public Map<String, String> detail() {
        var detail = new TreeMap<String, String>();
        now.differences(before.weights())
                .forEach(weight -> detail.put(
                        weight.column(),
                        FormulaVersion.shown(before.of(weight)) + " -> " + FormulaVersion.shown(now.of(weight))));
        detail.put("reason", now.reason());
        return detail;
    }
}
