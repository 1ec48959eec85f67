package dev.kamae.scoring;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The weights as tests change them. */
public final class RecordedFormula {

    private RecordedFormula() {}

    /** Leaves the start values alone, as they were delivered. */
    public static void clear(JdbcClient jdbc) {
        jdbc.sql("delete from formula_version where version > 1").update();
        jdbc.sql("update formula_version set until = null").update();
    }

    /** Those of a version with some of them changed. */
    public static ProposedWeights changed(FormulaVersion from, Map<Weight, String> changes) {
        var weights = new EnumMap<>(from.weights());
        changes.forEach((weight, value) -> weights.put(weight, new BigDecimal(value)));
        return new ProposedWeights(weights);
    }
}
