package dev.kamae.threats;

import dev.kamae.api.Paging;
import dev.kamae.api.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of threats and what people judged of them, for programs. */
@RestController
@RequestMapping(ThreatsApi.PATH)
class ThreatsApi {

    static final String PATH = "/api/v1/threats";

    private final Threats threats;
    private final Clock clock;

    ThreatsApi(Threats threats, Clock clock) {
        this.threats = threats;
        this.clock = clock;
    }

    /**
     * A threat.
     *
     * @param source external or internal
     * @param estates product, corporate
     * @param applies whether it applies to the company; one that does not has no score
     * @param answers to the three plain questions; one that is missing was not recorded
     * @param pressure a person's setting, 1 to 4; null while there is none that holds
     * @param rank in the newest yearly list, null where it has none
     */
    record Told(
            String id,
            String source,
            String nameJa,
            String nameEn,
            List<String> estates,
            boolean applies,
            List<Answered> answers,
            List<Control> controls,
            @Nullable Double target,
            @Nullable Integer impact,
            @Nullable Integer pressure,
            @Nullable Integer rank) {

        static Told of(Stance stance) {
            var target = stance.target();
            var impact = stance.impact();
            var pressure = stance.pressure();
            return new Told(
                    stance.threat().id().value(),
                    word(stance.threat().source()),
                    stance.threat().nameJa(),
                    stance.threat().nameEn(),
                    stance.estates().stream().map(ThreatsApi::word).sorted().toList(),
                    stance.applies(),
                    Arrays.stream(ControlFunction.values())
                            .flatMap(function -> stance.answer(function).stream()
                                    .map(answer -> new Answered(
                                            function.name(),
                                            answer.maturity().level(),
                                            answer.at().toString())))
                            .toList(),
                    stance.controls().stream().map(Control::of).toList(),
                    target == null ? null : target.score().value(),
                    impact == null ? null : impact.level(),
                    pressure == null ? null : pressure.step(),
                    stance.ranking()
                            .flatMap(ranking -> Optional.ofNullable(ranking.rank()))
                            .orElse(null));
        }
    }

    /** @param function PREVENT, DETECT or RESPOND */
    record Answered(String function, int maturity, String at) {}

    /**
     * A control that is offered against the threat.
     *
     * @param maturity null while nobody has assessed it, which is not 0
     */
    record Control(
            String id,
            String nameJa,
            String nameEn,
            String function,
            int weight,
            boolean mandatory,
            @Nullable Integer maturity,
            @Nullable String assessedAt) {

        static Control of(ControlInPlace control) {
            var assessment = control.assessment();
            return new Control(
                    control.id().value(),
                    control.nameJa(),
                    control.nameEn(),
                    control.function().name(),
                    control.weight(),
                    control.mandatory(),
                    assessment == null ? null : assessment.maturity().level(),
                    assessment == null ? null : assessment.at().toString());
        }
    }

    @Operation(
            summary =
                    "Every threat in the catalogue's order, external ones first, also those that do not apply; pages by page and size")
    @RolesAllowed(Scope.THREATS_READ)
    @GetMapping
    ResponseEntity<List<Told>> all(@ParameterObject Paging paging) {
        return paging.of(
                threats.catalogue(clock.instant()).stream().map(Told::of).toList());
    }

    @Operation(summary = "One threat")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "There is none",
            content = {})
    @RolesAllowed(Scope.THREATS_READ)
    @GetMapping("/{id}")
    Told one(@PathVariable String id) {
        return threats.catalogue(clock.instant()).stream()
                .filter(stance -> stance.threat().id().value().equals(id))
                .findFirst()
                .map(Told::of)
                .orElseThrow(NoSuchThreat::new);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
