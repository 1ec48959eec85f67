package dev.kamae.roadmap;

import dev.kamae.api.Scope;
import dev.kamae.core.Score;
import dev.kamae.core.Word;
import dev.kamae.issues.IssueNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roadmap for programs: what is planned, what was agreed, and what came of it. */
@RestController
@RequestMapping(RoadmapApi.PATH)
class RoadmapApi {

    static final String PATH = "/api/v1/roadmap";

    private final Roadmap roadmap;
    private final Clock clock;

    RoadmapApi(Roadmap roadmap, Clock clock) {
        this.roadmap = roadmap;
        this.clock = clock;
    }

    /**
     * The roadmap as it stands.
     *
     * @param at as of when
     * @param agreement that everything is compared with; null while nobody has agreed to anything
     */
    record Told(
            String at,
            @Nullable Agreed agreement,
            List<QuarterTold> quarters,
            List<MeasureTold> measures,
            List<ThreatTold> threats) {

        static Told of(Outlook outlook, ZoneId zone) {
            return new Told(
                    outlook.at().toString(),
                    outlook.agreement().map(Agreed::of).orElse(null),
                    outlook.quarters().stream()
                            .map(quarter -> QuarterTold.of(quarter, outlook, zone))
                            .toList(),
                    outlook.measures().stream().map(MeasureTold::of).toList(),
                    outlook.threats().stream().map(ThreatTold::of).toList());
        }
    }

    /**
     * @param by the id of a person
     * @param formula the version of the weights that was expected by
     */
    record Agreed(int number, String at, String by, String note, int formula) {

        static Agreed of(Agreement agreement) {
            return new Agreed(
                    agreement.number(),
                    agreement.at().toString(),
                    agreement.by().id(),
                    agreement.note(),
                    agreement.formula());
        }
    }

    /**
     * @param first its first month, as 2026-09
     * @param end when its scores are compared
     * @param over whether it has ended
     */
    record QuarterTold(String first, String end, boolean over) {

        static QuarterTold of(Quarter quarter, Outlook outlook, ZoneId zone) {
            return new QuarterTold(
                    quarter.first().toString(), quarter.end(zone).toString(), quarter.compareTo(outlook.current()) < 0);
        }
    }

    /**
     * @param owner the id of a person, null for nobody yet
     * @param state planned, under-way, done or dropped
     * @param quarter its first month
     * @param agreedQuarter null for what nobody agreed to
     * @param slip by how many quarters it comes later than agreed; null where that cannot be said
     * @param maturity to which it brings its control, 1 to 5
     * @param maturityNow null while nobody has assessed the control
     * @param moves by how many points it alone would move the Counter of a threat now
     */
    record MeasureTold(
            String id,
            String title,
            @Nullable String control,
            @Nullable Integer maturity,
            @Nullable Integer maturityNow,
            @Nullable String owner,
            String state,
            String reason,
            String quarter,
            @Nullable String agreedQuarter,
            @Nullable Integer slip,
            List<String> issues,
            List<String> threats,
            TreeMap<String, Double> moves) {

        static MeasureTold of(Outlook.Planned planned) {
            var content = planned.measure().content();
            var control = content.control();
            var maturity = content.maturity();
            var now = planned.now();
            var owner = content.owner();
            var agreed = planned.agreed();
            var moves = new TreeMap<String, Double>();
            planned.moves().forEach((threat, points) -> moves.put(threat.value(), points));
            return new MeasureTold(
                    planned.measure().id().toString(),
                    content.title(),
                    control == null ? null : control.value(),
                    maturity == null ? null : maturity.level(),
                    now == null ? null : now.level(),
                    owner == null ? null : owner.toString(),
                    Word.of(content.state()),
                    content.reason(),
                    content.quarter().first().toString(),
                    agreed == null ? null : agreed.content().quarter().first().toString(),
                    planned.slip(),
                    content.issues().stream()
                            .sorted(Comparator.comparingInt(IssueNumber::value))
                            .map(Object::toString)
                            .toList(),
                    planned.threats().stream().map(Object::toString).sorted().toList(),
                    moves);
        }
    }

    /** @param counter as of now, 0 to 100; null while it is not known */
    record ThreatTold(
            String threat,
            @Nullable Double target,
            @Nullable Double counter,
            List<AtEnd> quarters) {

        static ThreatTold of(Outlook.Row row) {
            return new ThreatTold(
                    row.threat().id().value(),
                    value(row.target()),
                    value(row.now()),
                    row.cells().stream().map(AtEnd::of).toList());
        }
    }

    /**
     * A threat at the end of a quarter.
     *
     * @param agreed null where nothing was agreed
     * @param actual the official value of then; null for a quarter that has not ended
     * @param expected by the measures as they stand now; null for a quarter that has ended
     */
    record AtEnd(
            String quarter,
            @Nullable Value agreed,
            @Nullable Value actual,
            @Nullable Value expected) {

        static AtEnd of(Outlook.Cell cell) {
            var told = new Value(value(cell.counter().score()));
            return new AtEnd(
                    cell.quarter().first().toString(),
                    cell.agreed()
                            .map(agreed -> new Value(value(agreed.score())))
                            .orElse(null),
                    cell.over() ? told : null,
                    cell.over() ? null : told);
        }
    }

    /** @param counter 0 to 100; null while it is not known */
    record Value(@Nullable Double counter) {}

    @Operation(
            summary = "The roadmap: measures by quarter, and the Counter of each threat at each quarter's end",
            description =
                    "What was agreed stands beside the actual value of quarters that have ended, and beside what is expected of the others. By default the newest agreement is compared with.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "Nobody has agreed to a roadmap of this number",
            content = {})
    @ApiResponse(
            responseCode = "422",
            description = "Nobody has said yet when the fiscal year begins",
            content = {})
    @RolesAllowed(Scope.SCORES_READ)
    @GetMapping
    Told read(@RequestParam(required = false) @Nullable Integer agreement) {
        return Told.of(roadmap.outlook(agreement), clock.getZone());
    }

    private static @Nullable Double value(@Nullable Score score) {
        return Optional.ofNullable(score).map(Score::value).orElse(null);
    }
}
