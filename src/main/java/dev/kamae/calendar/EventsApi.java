package dev.kamae.calendar;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.kamae.api.Scope;
import dev.kamae.core.TimeRange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened in the company, told by a pipeline or another program. */
@RestController
@RequestMapping(EventsApi.PATH)
class EventsApi {

    static final String PATH = "/api/v1/events";

    private final CompanyEvents happened;

    EventsApi(CompanyEvents happened) {
        this.happened = happened;
    }

    /**
     * An event as it is sent.
     *
     * @param kind release, campaign, tv, maintenance or other
     * @param begins with its offset: 2026-11-28T10:00:00+09:00
     * @param ends absent for a moment
     * @param unusual whether its days are left out of what is usual; if absent, as is usual for the kind
     * @param reference the sender's own name for it; a second one with the same reference changes the first
     */
    record Sent(
            @Nullable String kind,
            @Nullable String name,
            @Nullable OffsetDateTime begins,
            @Nullable OffsetDateTime ends,
            @Nullable Boolean unusual,
            @Nullable String link,
            @Nullable String reference) {

        /** Whoever writes {@code untill} would get an event without an end. */
        @JsonAnySetter
        void unknown(String member, Object value) {
            throw CompanyEventRefused.member(member);
        }

        CompanyEventDraft draft() {
            if (kind == null || name == null || begins == null) {
                throw CompanyEventRefused.incomplete();
            }
            var known = kindOf(kind);
            return new CompanyEventDraft(
                    known,
                    name,
                    begins.toInstant(),
                    ends == null ? null : ends.toInstant(),
                    unusual == null ? known.bringsVisitors() : unusual,
                    link,
                    reference);
        }
    }

    /** An event as it is told. */
    record Told(
            UUID id,
            String kind,
            String name,
            String begins,
            @Nullable String ends,
            boolean unusual,
            @Nullable String link,
            @Nullable String reference) {

        static Told of(CompanyEvent event) {
            var said = event.said();
            var ends = said.ends();
            return new Told(
                    event.id().value(),
                    word(said.kind()),
                    said.name(),
                    said.begins().toString(),
                    ends == null ? null : ends.toString(),
                    said.isUnusual(),
                    said.link(),
                    said.reference());
        }
    }

    @Operation(summary = "Tells of an event; one whose reference is known is changed")
    @ApiResponse(responseCode = "201", description = "It is new")
    @ApiResponse(responseCode = "200", description = "It was known by its reference")
    @RolesAllowed(Scope.EVENTS_WRITE)
    @PostMapping
    ResponseEntity<Told> enter(@RequestBody Sent sent) {
        var entered = happened.enter(sent.draft());
        var told = Told.of(entered.event());
        return entered.isNew()
                ? ResponseEntity.created(URI.create(PATH + "/" + told.id())).body(told)
                : ResponseEntity.ok(told);
    }

    @Operation(summary = "The events that lie in a stretch of time or reach into it, earliest first, at most 1,000")
    @RolesAllowed(Scope.EVENTS_READ)
    @GetMapping
    List<Told> within(@RequestParam OffsetDateTime from, @RequestParam OffsetDateTime to) {
        if (!from.isBefore(to)) {
            throw CompanyEventRefused.order();
        }
        return happened.within(new TimeRange(from.toInstant(), to.toInstant())).stream()
                .map(Told::of)
                .toList();
    }

    @Operation(summary = "One event")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "There is none",
            content = {})
    @RolesAllowed(Scope.EVENTS_READ)
    @GetMapping("/{id}")
    ResponseEntity<Told> one(@PathVariable UUID id) {
        return ResponseEntity.of(happened.find(new CompanyEventId(id)).map(Told::of));
    }

    @Operation(summary = "Removes an event")
    @ApiResponse(responseCode = "204", description = "It is removed")
    @RolesAllowed(Scope.EVENTS_WRITE)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        var there = happened.find(new CompanyEventId(id));
        there.ifPresent(event -> happened.remove(event.id()));
        return there.isPresent()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    private static CompanyEvent.Kind kindOf(String text) {
        return Arrays.stream(CompanyEvent.Kind.values())
                .filter(kind -> word(kind).equals(text))
                .findFirst()
                .orElseThrow(() -> CompanyEventRefused.kind(Arrays.stream(CompanyEvent.Kind.values())
                        .map(EventsApi::word)
                        .collect(Collectors.joining(", "))));
    }

    private static String word(CompanyEvent.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
