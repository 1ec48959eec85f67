package dev.kamae.threats;

import dev.kamae.api.AskedLanguage;
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
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Results of Prowler and Security Hub in, for programs. */
@RestController
@RequestMapping(ThreatsApi.PATH + "/checks")
class ChecksApi {

    private final Checks checks;

    ChecksApi(Checks checks) {
        this.checks = checks;
    }

    /**
     * What came of a file.
     *
     * @param outcome added, or known where the same bytes came in before
     * @param source prowler or security-hub
     * @param checks how many different ones are evidence
     * @param skipped findings that count neither way
     * @param unmapped checks that are about no question of the security pillar
     */
    record Imported(
            String id,
            String outcome,
            String source,
            int findings,
            int checks,
            int skipped,
            List<String> unmapped,
            List<Run> runs) {

        static Imported of(CheckImport imported, boolean known) {
            return new Imported(
                    imported.id(),
                    known ? "known" : "added",
                    Word.of(imported.source()),
                    imported.findings(),
                    imported.checks(),
                    imported.skipped(),
                    imported.unmapped(),
                    imported.runs().stream()
                            .map(run -> new Run(run.account(), run.at().toString()))
                            .toList());
        }
    }

    /** When the checks ran in an account. */
    record Run(String account, String at) {}

    /**
     * @param where a line and column, or the number of the finding and its field; empty where there is none
     * @param message the same in a sentence, in the language of Accept-Language
     */
    record Wrong(String reason, String where, String message) {}

    @Operation(
            summary = "Imports results of Prowler (OCSF) or Security Hub (ASFF) as a file: the part named \"file\"",
            description = "A file comes in whole or not at all, and the same bytes once.")
    @ApiResponse(
            responseCode = "200",
            description = "It came in, now or before",
            content = @Content(schema = @Schema(implementation = Imported.class)))
    @ApiResponse(responseCode = "422", description = "Nothing of it could be used; \"wrong\" says why and where")
    @RolesAllowed(Scope.THREATS_WRITE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> importFile(@RequestParam("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return imported(
                    checks.importFile(name == null || name.isBlank() ? "file" : name, read(content)),
                    AskedLanguage.of(request));
        }
    }

    @Operation(
            summary = "Imports results of Prowler (OCSF) or Security Hub (ASFF): a list of findings, or lines",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    @ApiResponse(
            responseCode = "200",
            description = "It came in, now or before",
            content = @Content(schema = @Schema(implementation = Imported.class)))
    @ApiResponse(responseCode = "422", description = "Nothing of it could be used; \"wrong\" says why and where")
    @RolesAllowed(Scope.THREATS_WRITE)
    @PostMapping
    ResponseEntity<?> importBody(@Parameter(hidden = true) InputStream body, HttpServletRequest request)
            throws IOException {
        var bytes = read(body);
        body.transferTo(OutputStream.nullOutputStream());
        return imported(checks.importFile("body", bytes), AskedLanguage.of(request));
    }

    /** One byte more than is taken, so that it is seen to be too large. */
    private static byte[] read(InputStream content) throws IOException {
        return content.readNBytes(Checks.MOST_BYTES + 1);
    }

    private static ResponseEntity<?> imported(CheckReport report, Language language) {
        var imported = report.imported();
        if (imported != null) {
            return ResponseEntity.ok(Imported.of(imported, report.known()));
        }
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, Texts.text(language, "threats.checks.readNothing"));
        problem.setProperty(
                "wrong",
                report.troubles().stream()
                        .map(trouble ->
                                new Wrong(Word.of(trouble.reason()), trouble.where(), trouble.sentence(language)))
                        .toList());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
