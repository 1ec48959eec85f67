package dev.kamae.issues;

import dev.kamae.api.Paging;
import dev.kamae.api.Scope;
import dev.kamae.core.Origin;
import dev.kamae.identity.People;
import dev.kamae.issues.IssueTold.Remark;
import dev.kamae.issues.IssueTold.Row;
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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The register for programs: read, raised, changed and moved with the version that the change was made from. */
@RestController
@RequestMapping(IssuesApi.PATH)
class IssuesApi {

    static final String PATH = "/api/v1/issues";

    private static final String IF_MATCH =
            "Changes ask for If-Match with the ETag that the issue was read with: 428 without it, 412 when somebody has "
                    + "changed it since; then \"seen\" and \"current\" tell both versions.";
    private static final int LONGEST_KEY = 200;

    private final Issues issues;
    private final Incidents incidents;
    private final RelatedIssues related;
    private final IssuePolicies policies;
    private final RaisedOnce raised;
    private final IssueRequests requests;
    private final People people;
    private final JsonMapper json;
    private final Clock clock;

    IssuesApi(
            Issues issues,
            Incidents incidents,
            RelatedIssues related,
            IssuePolicies policies,
            RaisedOnce raised,
            IssueRequests requests,
            People people,
            JsonMapper json,
            Clock clock) {
        this.issues = issues;
        this.incidents = incidents;
        this.related = related;
        this.policies = policies;
        this.clock = clock;
        this.raised = raised;
        this.requests = requests;
        this.people = people;
        this.json = json;
    }

    @Operation(
            summary = "The issues of a filter, those due first in front; pages by page and size",
            description = "Without a state those that are not done. A parameter that nobody knows is refused.")
    @RolesAllowed(Scope.ISSUES_READ)
    @GetMapping
    ResponseEntity<List<Row>> list(
            @ParameterObject IssueQuery query,
            @Parameter(description = "number, severity, title, status or due, which it is if absent")
                    @RequestParam(required = false)
                    @Nullable
                    String order,
            @Parameter(description = "asc, which it is if absent, or desc") @RequestParam(required = false) @Nullable
                    String direction,
            @ParameterObject Paging paging,
            HttpServletRequest request) {
        IssueQuery.refuseUnknown(request, "order", "direction", "page", "size");
        var filter = requests.filter(query);
        var by = order == null ? IssueOrder.DUE : IssueBody.read("order", order, IssueBody.all(IssueOrder.class));
        var offset = (long) paging.number() * paging.length();
        var page = issues.list(filter, by, isAscending(direction), offset, paging.length());
        return paging.of(page.stream().map(Row::of).toList(), issues.count(filter));
    }

    private static boolean isAscending(@Nullable String direction) {
        if (direction == null || direction.equals("asc")) {
            return true;
        }
        if (direction.equals("desc")) {
            return false;
        }
        throw IssueRequestRefused.word("direction", List.of("asc", "desc"));
    }

    @Operation(
            summary = "How many issues of a filter are of each group",
            description =
                    "By severity, owner, status, threat, label, origin, month of opening, or age. An issue with two threats or "
                            + "labels counts with each; a group without a key is of those that have no such thing.")
    @RolesAllowed(Scope.ISSUES_READ)
    @GetMapping("/groups")
    List<IssueTold.Group> groups(
            @RequestParam String by, @ParameterObject IssueQuery query, HttpServletRequest request) {
        IssueQuery.refuseUnknown(request, "by");
        var grouping = IssueBody.read("by", by, IssueBody.all(IssueGrouping.class));
        return issues.groups(requests.filter(query), grouping).stream()
                .map(IssueTold.Group::of)
                .toList();
    }

    @Operation(summary = "Who can own an issue: the id that issues are told with, and the name")
    @RolesAllowed(Scope.ISSUES_READ)
    @GetMapping("/owners")
    List<IssueTold.Owner> owners() {
        return people.directory().active().stream().map(IssueTold.Owner::of).toList();
    }

    @Operation(summary = "One issue as it is now, with its version as the ETag")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "There is none",
            content = {})
    @RolesAllowed(Scope.ISSUES_READ)
    @GetMapping("/{number}")
    ResponseEntity<IssueTold> one(@PathVariable String number) {
        return told(ResponseEntity.ok(), existing(number));
    }

    @Operation(summary = "Every version of an issue, oldest first; pages by page and size")
    @RolesAllowed(Scope.ISSUES_READ)
    @GetMapping("/{number}/versions")
    ResponseEntity<List<IssueTold>> versions(@PathVariable String number, @ParameterObject Paging paging) {
        return paging.of(issues.versions(existing(number).id()).stream()
                .map(IssueTold::of)
                .toList());
    }

    @Operation(summary = "Every comment on an issue, oldest first; pages by page and size")
    @RolesAllowed(Scope.ISSUES_READ)
    @GetMapping("/{number}/comments")
    ResponseEntity<List<Remark>> comments(@PathVariable String number, @ParameterObject Paging paging) {
        return paging.of(
                issues.comments(existing(number).id()).stream().map(Remark::of).toList());
    }

    @Operation(
            summary = "Raises an issue",
            description = "With an Idempotency-Key, or an origin, it is raised once however often it is asked for.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = IssueTold.ToRaise.class))))
    @ApiResponse(responseCode = "201", description = "It is raised")
    @ApiResponse(
            responseCode = "200",
            description = "It had been raised by this key or from this origin; it is told as it is")
    @RolesAllowed(Scope.ISSUES_WRITE)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssueTold> raise(
            @Parameter(hidden = true) InputStream body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw IssueRequestRefused.text("Idempotency-Key", LONGEST_KEY);
        }
        var sent = IssueBody.read(body, json, IssueRequests.TO_RAISE);
        var outcome = raised.raise(requests.draft(sent), origin(sent), key, sent.hash());
        var at = URI.create(PATH + "/" + outcome.issue().number());
        return told(
                outcome.isNew()
                        ? ResponseEntity.created(at)
                        : ResponseEntity.ok().location(at),
                outcome.issue());
    }

    private static @Nullable Origin origin(IssueBody sent) {
        var origin = sent.inner("origin", List.of("kind", "id"));
        return origin == null ? null : new Origin(origin.needed("kind", 40), origin.needed("id", 300));
    }

    @Operation(
            summary = "Changes what is written about an issue; members that are absent stay (RFC 7396)",
            description = IF_MATCH,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = IssueTold.ToChange.class))))
    @ApiResponse(responseCode = "200")
    @RolesAllowed(Scope.ISSUES_WRITE)
    @PatchMapping(
            path = "/{number}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<IssueTold> change(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        var sent = IssueBody.read(body, json, IssueRequests.TO_CHANGE);
        var issue = seen(number, seen);
        return told(
                ResponseEntity.ok(),
                issues.change(issue.id(), issue.version(), requests.changed(sent, issue.content())));
    }

    @Operation(
            summary = "Moves an issue to another status",
            description =
                    "To open, in-progress, blocked, resolved or not-an-issue; with a reason for all but taking up work, "
                            + "and with a resolution for resolved (fixed, no-longer-applies) and not-an-issue (not-a-problem, "
                            + "duplicate, out-of-scope). "
                            + "Accepting a risk takes a person. " + IF_MATCH,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = IssueTold.ToMove.class))))
    @ApiResponse(responseCode = "200")
    @RolesAllowed(Scope.ISSUES_WRITE)
    @PostMapping(path = "/{number}/moves", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssueTold> move(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        var sent = IssueBody.read(body, json, List.of("to", "reason", "resolution"));
        var to = sent.neededWord("to", IssueRequests.MOVES);
        var why = Optional.ofNullable(sent.text("reason", Issue.LONGEST_REASON)).orElse("");
        var issue = seen(number, seen);
        return told(
                ResponseEntity.ok(),
                to.isDone()
                        ? issues.close(issue.id(), issue.version(), how(sent, to), why)
                        : issues.move(issue.id(), issue.version(), to, why));
    }

    @Operation(
            summary = "Says what is known of an incident; an issue that is none becomes one",
            description = "The whole of it: an absent member is not known. " + IF_MATCH,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = IssueTold.ToRecord.class))))
    @ApiResponse(responseCode = "200")
    @RolesAllowed(Scope.ISSUES_WRITE)
    @PutMapping(path = "/{number}/incident", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssueTold> record(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        var known = requests.incident(IssueBody.read(body, json, IssueRequests.OF_INCIDENT));
        var issue = seen(number, seen);
        return told(ResponseEntity.ok(), incidents.record(issue.id(), issue.version(), known));
    }

    @Operation(
            summary = "Says for which issues one waits, and of which it is a duplicate",
            description = "The whole of it: what is not named is no longer so. " + IF_MATCH,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = IssueTold.ToRelate.class))))
    @ApiResponse(responseCode = "200")
    @RolesAllowed(Scope.ISSUES_WRITE)
    @PutMapping(path = "/{number}/relations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssueTold> relate(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        var relations = requests.relations(IssueBody.read(body, json, List.of("waitsFor", "duplicateOf")));
        var issue = seen(number, seen);
        return told(ResponseEntity.ok(), related.relate(issue.id(), issue.version(), relations));
    }

    /** One of the resolutions after which an issue stands so. */
    private static Resolution how(IssueBody sent, IssueStatus to) {
        return sent.neededWord(
                "resolution",
                IssueBody.all(Resolution.class).stream()
                        .filter(how -> how.status() == to)
                        .toList());
    }

    @Operation(
            summary = "Comments on an issue; nothing else changes, so no version is asked for",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = IssueTold.ToSay.class))))
    @ApiResponse(responseCode = "204", description = "It is said")
    @RolesAllowed(Scope.ISSUES_WRITE)
    @PostMapping(path = "/{number}/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> comment(@PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        var sent = IssueBody.read(body, json, List.of("text"));
        issues.comment(existing(number).id(), sent.needed("text", IssueComment.LONGEST));
        return ResponseEntity.noContent().build();
    }

    private IssueVersion existing(String number) {
        return IssueNumber.parse(number).flatMap(issues::find).orElseThrow(() -> new NoSuchIssue(number));
    }

    /** The current version, which has to be one of those that the program has read. */
    private IssueVersion seen(String number, @Nullable String tags) {
        if (tags == null || tags.isBlank() || tags.strip().equals("*")) {
            throw new IssueProblems.VersionNeeded();
        }
        var current = existing(number);
        var versions = Arrays.stream(tags.split(",")).map(String::strip).toList();
        if (!versions.contains(tag(current))) {
            throw new IssueProblems.VersionOver(current, versions.getFirst());
        }
        return current;
    }

    private ResponseEntity<IssueTold> told(ResponseEntity.BodyBuilder answer, IssueVersion issue) {
        var sla = policies.level(issue).map(IssueTold.Sla::of).orElse(null);
        return answer.eTag(tag(issue)).body(IssueTold.of(issue, sla, reports(issue)));
    }

    private @Nullable List<IssueTold.Report> reports(IssueVersion issue) {
        var today = LocalDate.now(clock);
        return Optional.of(issue)
                .filter(one -> one.incident() != null)
                .flatMap(incidents::clocks)
                .map(clocks -> clocks.stream()
                        .map(clock -> IssueTold.Report.of(clock, today))
                        .toList())
                .orElse(null);
    }

    /** The ETag of a version. */
    static String tag(IssueVersion issue) {
        return "\"" + issue.version() + "\"";
    }
}
