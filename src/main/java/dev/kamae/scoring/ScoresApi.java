package dev.kamae.scoring;

import dev.kamae.api.Paging;
import dev.kamae.api.Scope;
import dev.kamae.core.Word;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.CounterSetting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** How well every threat is countered, for programs; and the formula for anyone. */
@RestController
@RequestMapping(ScoresApi.PATH)
class ScoresApi {

    static final String PATH = "/api/v1/scores";
    private static final int MOST_BYTES = 1024 * 1024;

    private final Scores scores;
    private final Formulas formulas;
    private final JsonMapper json;
    private final Clock clock;

    ScoresApi(Scores scores, Formulas formulas, JsonMapper json, Clock clock) {
        this.scores = scores;
        this.formulas = formulas;
        this.json = json;
        this.clock = clock;
    }

    /**
     * How well a threat is countered.
     *
     * @param at as of when
     * @param formula the version of the weights
     * @param counter 0 to 100; null while it is not known
     * @param standing known, not-recorded or stale
     * @param spread the standard deviation of the counter, in points
     * @param functions each 0 to 1, null where it is not known
     * @param pressure 0.2 to 1, null while nothing is measured or set
     * @param impact 1 to 5, null while nobody has judged it
     */
    record Told(
            String threat,
            String source,
            String at,
            int formula,
            String standing,
            @Nullable Double counter,
            @Nullable Double spread,
            @Nullable String band,
            @Nullable String thickness,
            Explanation.Functions functions,
            @Nullable Double pressure,
            @Nullable Integer impact,
            @Nullable Double priority,
            @Nullable Double target,
            @Nullable ByHand byHand) {

        static Told of(ThreatScore score, Scoreboard board) {
            var counter = score.counter().orElse(null);
            var impact = score.stance().impact();
            var target = score.stance().target();
            return new Told(
                    score.id().value(),
                    Word.of(score.stance().threat().source()),
                    board.at().toString(),
                    board.formula(),
                    switch (score.standing()) {
                        case Standing.Known _ -> "known";
                        case Standing.NotRecorded _ -> "not-recorded";
                        case Standing.Stale _ -> "stale";
                    },
                    counter == null ? null : counter.score().value(),
                    counter == null ? null : counter.spread(),
                    counter == null ? null : Word.of(counter.band()),
                    counter == null ? null : Word.of(counter.thickness()),
                    new Explanation.Functions(
                            function(score, ControlFunction.PREVENT),
                            function(score, ControlFunction.DETECT),
                            function(score, ControlFunction.RESPOND)),
                    score.pressure().map(Pressure::value).orElse(null),
                    impact == null ? null : impact.level(),
                    score.priority().orElse(null),
                    target == null ? null : target.score().value(),
                    ByHand.of(score.stance().counter()));
        }

        private static @Nullable Double function(ThreatScore score, ControlFunction function) {
            var known = score.functions().get(function);
            return known == null ? null : known.value() / 100;
        }
    }

    /**
     * A Counter that a person set beside the reckoned one, which is the one that counts.
     *
     * @param counter 0 to 100
     * @param by the id of a person
     * @param until the last day on which it holds
     */
    record ByHand(double counter, String by, String until, String reason) {

        static @Nullable ByHand of(@Nullable CounterSetting set) {
            return set == null
                    ? null
                    : new ByHand(
                            set.score().value(), set.by().id(), set.expires().toString(), set.reason());
        }
    }

    @Operation(
            summary =
                    "The score of every threat in the catalogue's order, by default the official ones of the last 17:00",
            description =
                    "A moment in \"at\" gives those of then; on the first day, before there are official ones, they are"
                            + " those of now. Pages by \"page\" and \"size\".")
    @RolesAllowed(Scope.SCORES_READ)
    @GetMapping
    ResponseEntity<List<Told>> all(
            @RequestParam(required = false) @Nullable OffsetDateTime at, @ParameterObject Paging paging) {
        var board = board(at);
        return paging.of(
                board.threats().stream().map(score -> Told.of(score, board)).toList());
    }

    @Operation(summary = "The score of one threat")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such threat",
            content = {})
    @RolesAllowed(Scope.SCORES_READ)
    @GetMapping("/{threat}")
    Told one(@PathVariable String threat, @RequestParam(required = false) @Nullable OffsetDateTime at) {
        var board = board(at);
        return board.threats().stream()
                .filter(score -> score.id().value().equals(threat))
                .findFirst()
                .map(score -> Told.of(score, board))
                .orElseThrow(NoSuchScore::new);
    }

    private Scoreboard board(@Nullable OffsetDateTime at) {
        if (at != null && at.toInstant().isAfter(clock.instant())) {
            throw new MomentStillToCome();
        }
        return scores.at(at == null ? scores.shown() : at.toInstant());
    }

    @Operation(
            summary = "The formula for anyone: what comes of the controls and the evidence in the body",
            description = "Nothing is kept, and nothing of the record is read but the weights that hold now.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ToExplain.class))))
    @RolesAllowed(Scope.SCORES_EXPLAIN)
    @PostMapping(path = "/explain", consumes = MediaType.APPLICATION_JSON_VALUE)
    Explanation explain(@Parameter(hidden = true) InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            body.transferTo(OutputStream.nullOutputStream());
            throw ExplanationRefused.large(1);
        }
        var asked = Optional.ofNullable(json.readValue(bytes, ToExplain.class))
                .orElseThrow(() -> ExplanationRefused.missing("controls"));
        return Explanation.of(asked, formulas.at(clock.instant()));
    }
}
