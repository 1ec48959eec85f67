package dev.kamae.roadmap;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A measure was planned, or planned otherwise. */
public record MeasurePlanned(Measure measure) implements Auditable {

    @Override
    public Actor by() {
        return measure.by();
    }

    @Override
    public Instant at() {
        return measure.at();
    }

    @Override
    public String action() {
        return measure.version() == 1 ? "roadmap.planned" : "roadmap.changed";
    }

    @Override
    public String subject() {
        return "measure:" + measure.id();
    }

    @Override
    public Map<String, String> detail() {
        var content = measure.content();
        var detail = new TreeMap<>(Map.of(
                "version", Integer.toString(measure.version()),
                "quarter", content.quarter().first().toString(),
                "state", content.state().name()));
        if (content.control() != null && content.maturity() != null) {
            detail.put("control", content.control().value());
            detail.put("maturity", Integer.toString(content.maturity().level()));
        }
        return detail;
    }
}
