package dev.kamae.scoring.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.requests.RequestAddress;
import dev.kamae.requests.RequestFilter;
import dev.kamae.scoring.Evidence;
import dev.kamae.scoring.Evidence.Answered;
import dev.kamae.scoring.Evidence.AttacksStopped;
import dev.kamae.scoring.Evidence.Checked;
import dev.kamae.scoring.Evidence.Drilled;
import dev.kamae.scoring.Evidence.IncidentThrough;
import dev.kamae.scoring.Evidence.IssueOpen;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a piece of evidence to the thing itself. */
final class EvidenceLink {

    private EvidenceLink() {}

    /** @param lines whether the reader may see log lines */
    static Optional<String> of(Evidence evidence, boolean lines, ZoneId zone) {
        return switch (evidence) {
            case Answered answered -> Optional.of(answer(answered));
            case AttacksStopped stopped ->
                lines ? stopped.attacks().lines().map(filter -> requests(filter, zone)) : Optional.empty();
            case Drilled _ -> Optional.of("threats/drills");
            case Checked _ -> Optional.of("threats/checks");
            case IncidentThrough through ->
                Optional.of("issues/" + through.issue().number());
            case IssueOpen open -> Optional.of("issues/" + open.issue().number());
        };
    }

    static String answer(Answered answered) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("workload", List.of(answered.snapshot().workload().value()));
        query.put("snapshot", List.of(answered.snapshot().id().toString()));
        query.put("question", List.of(answered.question().value()));
        return "well-architected?" + new QueryParameters(query).getQueryString();
    }

    private static String requests(RequestFilter filter, ZoneId zone) {
        return "traffic/requests?" + new QueryParameters(RequestAddress.write(filter, zone)).getQueryString();
    }
}
