package dev.kamae.wellarchitected;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kamae.api.AskedLanguage;
import dev.kamae.api.Paging;
import dev.kamae.api.Scope;
import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.core.Word;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reviews in, and what changed between them, for programs. */
@RestController
@RequestMapping(WellArchitectedApi.PATH)
class WellArchitectedApi {

    static final String PATH = "/api/v1/well-architected";

    private final WellArchitected reviews;
    private final Clock clock;

    WellArchitectedApi(WellArchitected reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * What came of an import.
     *
     * @param read every review that was whole, new or known before
     * @param lenses that somebody wrote
     * @param facts names, dates and versions that were not known, or known otherwise
     * @param wrong what could not be used, and where
     * @param closable issues that somebody may close
     */
    record Imported(
            List<Read> read, List<Lens> lenses, List<Fact> facts, List<Wrong> wrong, List<CouldBeClosed> closable) {

        static Imported of(ImportReport report, List<Closable> closable, Language language) {
            return new Imported(
                    report.snapshots().stream().map(Read::of).toList(),
                    report.lenses().stream()
                            .map(lens -> new Lens(lens.file(), lens.name(), lens.questions(), lens.isNew()))
                            .toList(),
                    report.facts().stream().map(Fact::of).toList(),
                    report.troubles().stream()
                            .map(trouble -> Wrong.of(trouble, language))
                            .toList(),
                    closable.stream().map(CouldBeClosed::of).toList());
        }
    }

    /** @param questions on security */
    record Lens(String file, String name, int questions, boolean isNew) {}

    /** An issue that is still open though the newest review finds its practice established; nothing closes it by itself. */
    record CouldBeClosed(String issue, String workloadId, String questionId, String choiceId) {

        static CouldBeClosed of(Closable closable) {
            return new CouldBeClosed(
                    closable.issue().toString(),
                    closable.ref().workload().value(),
                    closable.ref().question().value(),
                    closable.ref().choice().value());
        }
    }

    /** @param outcome added, seen-unchanged or known */
    record Read(Dated review, int questions, int practices, String outcome) {

        static Read of(ImportReport.ReadSnapshot read) {
            return new Read(Dated.of(read.snapshot()), read.questions(), read.practices(), Word.of(read.outcome()));
        }
    }

    /** @param milestone 0 for what holds of the workload, or of the review that is still being worked on */
    record Fact(String file, String workloadId, int milestone, String kind, String value) {

        static Fact of(ImportReport.ReadFact fact) {
            return new Fact(fact.file(), fact.workload().value(), fact.milestone(), Word.of(fact.kind()), fact.value());
        }
    }

    /**
     * @param where the place in the file, a line and column or the path of a field; empty where there is nothing to point at
     * @param message the same in a sentence, in the language of Accept-Language
     */
    record Wrong(String file, String reason, String where, String message) {

        static Wrong of(ImportTrouble trouble, Language language) {
            return new Wrong(trouble.file(), Word.of(trouble.reason()), trouble.where(), trouble.sentence(language));
        }
    }

    /**
     * A snapshot of a review.
     *
     * @param milestone null for the review that is still being worked on
     * @param date when the answers were made so, as far as it was told; else when they were last seen so
     * @param dating what it is the date of: updated, saved, seen-unchanged or imported
     */
    record Dated(
            String workloadId,
            @Nullable String workloadName,
            String lens,
            @Nullable String lensName,
            @Nullable String lensVersion,
            @Nullable Integer milestone,
            @Nullable String milestoneName,
            String date,
            String dating,
            String importedAt) {

        static Dated of(Snapshot snapshot) {
            return new Dated(
                    snapshot.workload().value(),
                    snapshot.workloadName(),
                    snapshot.lens().value(),
                    snapshot.lensName(),
                    snapshot.lensVersion(),
                    snapshot.milestone() == 0 ? null : snapshot.milestone(),
                    snapshot.milestoneName(),
                    snapshot.date().toString(),
                    Word.of(snapshot.dating()),
                    snapshot.importedAt().toString());
        }
    }

    /** @param snapshots the newest last */
    record Workload(String workloadId, @Nullable String workloadName, List<Dated> snapshots) {

        static Workload of(List<Snapshot> its) {
            var newest = its.getLast();
            return new Workload(
                    newest.workload().value(),
                    newest.workloadName(),
                    its.stream().map(Dated::of).toList());
        }
    }

    /**
     * What changed from one snapshot to another; practices are the same when their ids are.
     *
     * @param gained practices established since
     * @param lost practices established then and no longer
     * @param added practices that the lens has since
     * @param removed practices that the lens no longer has
     * @param riskChanged questions that AWS judges otherwise
     */
    record Diff(
            Dated from,
            Dated to,
            List<String> gained,
            List<String> lost,
            @JsonProperty("new") List<String> added,
            List<String> removed,
            List<RiskChanged> riskChanged) {

        static Diff of(Comparison comparison) {
            return new Diff(
                    Dated.of(comparison.before()),
                    Dated.of(comparison.after()),
                    choices(comparison, PracticeChange.GAINED),
                    choices(comparison, PracticeChange.LOST),
                    choices(comparison, PracticeChange.NEW_IN_LENS),
                    choices(comparison, PracticeChange.REMOVED_FROM_LENS),
                    comparison.risks().stream()
                            .map(changed -> new RiskChanged(
                                    changed.question().value(),
                                    changed.before().name(),
                                    changed.after().name()))
                            .toList());
        }

        private static List<String> choices(Comparison comparison, PracticeChange change) {
            return comparison.practices().stream()
                    .filter(changed -> changed.change() == change)
                    .map(changed -> changed.practice().id().value())
                    .toList();
        }
    }

    /** @param from in AWS's word: UNANSWERED, HIGH, MEDIUM, NONE or NOT_APPLICABLE */
    record RiskChanged(String questionId, String from, String to) {}

    @Operation(
            summary = "Imports what the AWS command line prints, in any order: as files, each a part named \"file\"",
            description = "What is wrong with one review costs no other; none comes in by half.")
    @ApiResponse(
            responseCode = "200",
            description = "Something could be read",
            content = @Content(schema = @Schema(implementation = Imported.class)))
    @ApiResponse(responseCode = "422", description = "Nothing could; \"wrong\" says of each file why")
    @RolesAllowed(Scope.WELL_ARCHITECTED_WRITE)
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> importFiles(@RequestParam("file") List<MultipartFile> file, HttpServletRequest request)
            throws IOException {
        var files = new ArrayList<ImportFile>();
        for (var part : file) {
            var name = part.getOriginalFilename();
            // those that are too many are named and not read
            try (var content =
                    files.size() < ImportFile.MOST_FILES ? part.getInputStream() : InputStream.nullInputStream()) {
                files.add(read(name == null || name.isBlank() ? "file" : name, content));
            }
        }
        return imported(files, AskedLanguage.of(request));
    }

    @Operation(
            summary = "Imports what the AWS command line prints: one document, or a list of them",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    @ApiResponse(
            responseCode = "200",
            description = "Something could be read",
            content = @Content(schema = @Schema(implementation = Imported.class)))
    @ApiResponse(responseCode = "422", description = "Nothing could; \"wrong\" says why")
    @RolesAllowed(Scope.WELL_ARCHITECTED_WRITE)
    @PostMapping(path = "/imports")
    ResponseEntity<?> importBody(@Parameter(hidden = true) InputStream body, HttpServletRequest request)
            throws IOException {
        var file = read("body", body);
        body.transferTo(OutputStream.nullOutputStream());
        return imported(List.of(file), AskedLanguage.of(request));
    }

    /** One byte more than is read, so that it is seen to be too large. */
    private static ImportFile read(String name, InputStream content) throws IOException {
        return new ImportFile(name, content.readNBytes(ImportFile.MOST_BYTES + 1));
    }

    /** The same members whether something could be read or nothing. */
    private ResponseEntity<?> imported(List<ImportFile> files, Language language) {
        var report = reviews.importFiles(files);
        var told = Imported.of(report, reviews.closable(), language);
        if (!report.readNothing()) {
            return ResponseEntity.ok(told);
        }
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, Texts.text(language, "wellarchitected.import.readNothing"));
        problem.setProperty("read", told.read());
        problem.setProperty("lenses", told.lenses());
        problem.setProperty("facts", told.facts());
        problem.setProperty("wrong", told.wrong());
        problem.setProperty("closable", told.closable());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @Operation(summary = "The workloads that have been reviewed, each with its snapshots; pages by page and size")
    @RolesAllowed(Scope.WELL_ARCHITECTED_READ)
    @GetMapping("/workloads")
    ResponseEntity<List<Workload>> workloads(@ParameterObject Paging paging) {
        return paging.of(
                reviews.snapshots().stream().collect(Collectors.groupingBy(Snapshot::workload)).values().stream()
                        .map(Workload::of)
                        .sorted((one, other) -> one.workloadId().compareTo(other.workloadId()))
                        .toList());
    }

    @Operation(
            summary = "What changed between two snapshots of a workload",
            description =
                    "Each is named by the number of a milestone, by \"current\", or by the day (2026-04-01) or moment "
                            + "on which it is dated. Without a lens it is AWS's own, or the only one.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such workload or snapshot",
            content = {})
    @RolesAllowed(Scope.WELL_ARCHITECTED_READ)
    @GetMapping("/workloads/{workloadId}/diff")
    Diff diff(
            @PathVariable String workloadId,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String lens) {
        var choice = SnapshotChoice.of(reviews.snapshots(), workloadId, lens, clock.getZone());
        return Diff.of(reviews.compare(choice.meant(from).id(), choice.meant(to).id()));
    }
}
