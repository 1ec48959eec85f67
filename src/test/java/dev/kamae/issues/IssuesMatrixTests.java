package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.ownedBy;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.api.ApiCalls;
import dev.kamae.api.Scope;
import dev.kamae.api.Tokens;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.BulkEdit.Change;
import dev.kamae.issues.BulkPreview.Agreed;
import dev.kamae.savedviews.PageColumns;
import dev.kamae.savedviews.SavedViews;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who may do what with issues: every role with every action on one's own issue and on another's, and every scope with every
 * door of the API. Which pages open is in {@code RoutesTests}, the log's among them.
 */
@KamaeTest
class IssuesMatrixTests {

    /** {@code does}, {@code refused}, or {@code hidden}: as if the issue were not there. */
    private static final String ACTIONS = """
            action                 executive analyst owner   auditor administrator
            finds-own              does      does    does    does    does
            finds-others           does      does    hidden  does    does
            asOf-own               does      does    does    does    does
            asOf-others            does      does    hidden  does    does
            versions-own           does      does    does    does    does
            versions-others        does      does    hidden  does    does
            comments-own           does      does    does    does    does
            comments-others        does      does    hidden  does    does
            lists-own              does      does    does    does    does
            lists-others           does      does    hidden  does    does
            lists-others-earlier   does      does    hidden  does    does
            searches-others        does      does    hidden  does    does
            calls-others           does      does    hidden  does    does
            counts-others          does      does    hidden  does    does
            groups-others          does      does    hidden  does    does
            labels-own             does      does    does    does    does
            ages                   does      does    does    does    does
            weighing               does      does    refused does    does
            months                 does      does    refused does    does
            raises                 refused   does    refused refused refused
            raises-once            refused   does    refused refused refused
            changes-own            refused   does    does    refused refused
            changes-others         refused   does    hidden  refused refused
            moves-own              refused   does    does    refused refused
            moves-others           refused   does    hidden  refused refused
            comments-on-own        does      does    does    refused refused
            comments-on-others     does      does    hidden  refused refused
            closes-own             refused   does    does    refused refused
            closes-others          refused   does    hidden  refused refused
            asks-to-accept-own     refused   does    does    refused refused
            asks-to-accept-others  refused   does    hidden  refused refused
            approves-own           does      refused refused refused refused
            approves-others        does      refused refused refused refused
            declines-others        does      refused refused refused refused
            raises-incident        refused   does    refused refused refused
            tells-incident-own     refused   does    does    refused refused
            tells-incident-others  refused   does    hidden  refused refused
            clocks                 does      does    does    does    does
            previews-own           refused   does    does    refused refused
            previews-others        refused   does    hidden  refused refused
            previews-all-others    refused   does    hidden  refused refused
            edits-many-own         refused   does    does    refused refused
            edits-many-others      refused   does    hidden  refused refused
            records-past           refused   does    refused refused refused
            withdraws-past         refused   does    refused refused refused
            reads-all-pages        does      does    refused does    does
            past-changed-since     does      does    refused does    does
            saves-a-view           does      does    does    does    does
            chooses-columns        does      does    does    does    does
            """;

    private static final String DOORS = """
            door                                  issues:read issues:write
            GET_/api/v1/issues                    200         403
            GET_/api/v1/issues/groups?by=owner    200         403
            GET_/api/v1/issues/owners             200         403
            GET_/api/v1/issues/NUMBER             200         403
            GET_/api/v1/issues/NUMBER/versions    200         403
            GET_/api/v1/issues/NUMBER/comments    200         403
            POST_/api/v1/issues                   403         201
            PATCH_/api/v1/issues/NUMBER           403         200
            POST_/api/v1/issues/NUMBER/moves      403         200
            POST_/api/v1/issues/NUMBER/comments   403         204
            PUT_/api/v1/issues/NUMBER/incident    403         200
            PUT_/api/v1/issues/NUMBER/relations   403         200
            """;

    private static final Map<String, String> BODIES = Map.of(
            "POST_/api/v1/issues", "{\"title\": \"A\", \"severity\": \"low\"}",
            "PATCH_/api/v1/issues/NUMBER", "{\"title\": \"B\"}",
            "POST_/api/v1/issues/NUMBER/moves", "{\"to\": \"in-progress\"}",
            "POST_/api/v1/issues/NUMBER/comments", "{\"text\": \"C\"}",
            "PUT_/api/v1/issues/NUMBER/incident", "{\"personalData\": \"no\"}",
            "PUT_/api/v1/issues/NUMBER/relations", "{}");

    @LocalServerPort
    private int port;

    @Autowired
    private Issues issues;

    @Autowired
    private IssueMonths months;

    @Autowired
    private RaisedOnce raisedOnce;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private Incidents incidents;

    @Autowired
    private BulkEdits edits;

    @Autowired
    private PastIssues past;

    @Autowired
    private SavedViews views;

    @Autowired
    private PageColumns columns;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient sql;

    private SignedInAs nakamura;

    @FunctionalInterface
    private interface Action {

        /** @return what is empty where there is nothing to see */
        Object on(IssueVersion issue) throws Exception;
    }

    @BeforeEach
    void nothingYet() {
        sql.sql(
                        "truncate issue_version, issue_comment, issue_text, issue_alias, issue_request, saved_view, page_columns, api_token")
                .update();
        nakamura = SignedInAs.person(sql, "nakamura", Role.ANALYST);
    }

    private Map<String, Action> actions() {
        var all = IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL);
        var critical = new BulkEdit(List.of(new Change.SeverityTo(Severity.CRITICAL)), "");
        var does = new LinkedHashMap<String, Action>();
        does.put("finds", issue -> issues.find(issue.number()));
        does.put("asOf", issue -> issues.asOf(issue.id(), Instant.now()));
        does.put("versions", issue -> issues.versions(issue.id()));
        does.put("comments", issue -> issues.comments(issue.id()));
        does.put("lists", issue -> listed(all, issue));
        does.put("lists-earlier", issue -> listed(all.at(Instant.now()), issue));
        does.put("searches", issue -> listed(all.withText(issue.content().title()), issue));
        does.put("calls", issue -> issues.called("No." + issue.number().value()));
        does.put(
                "counts", issue -> one(issues.count(all.withText(issue.content().title()))));
        does.put("groups", issue -> issues.groups(all.withText(issue.content().title()), IssueGrouping.OWNER));
        does.put("labels", issue -> one(issues.labels().size() + 1));
        does.put("ages", issue -> issues.ages(null));
        does.put("weighing", issue -> one(issues.weighing(Instant.now()).size() + 1));
        does.put("months", issue -> months.between(YearMonth.now(), YearMonth.now()));
        does.put("raises", issue -> issues.raise(anIssue(), null));
        does.put("raises-once", issue -> raisedOnce.raise(anIssue(), null, "key", "hash"));
        does.put("changes", issue -> issues.change(issue.id(), 1, titled("Changed")));
        does.put("moves", issue -> issues.move(issue.id(), 1, IssueStatus.IN_PROGRESS, ""));
        does.put("comments-on", issue -> {
            issues.comment(issue.id(), "Said");
            return true;
        });
        does.put("closes", issue -> issues.close(issue.id(), 1, Resolution.FIXED, "Done"));
        does.put("asks-to-accept", issue -> acceptances.ask(issue.id(), 1, soon(), "Because"));
        does.put("raises-incident", issue -> incidents.raise(anIssue(), Incident.NOTHING_KNOWN));
        does.put("tells-incident", issue -> incidents.record(issue.id(), 1, Incident.NOTHING_KNOWN));
        does.put("clocks", issue -> one(incidents.clocks(issue).stream().count()));
        does.put("approves", issue -> acceptances.approve(issue.id(), 2, ""));
        does.put("declines", issue -> acceptances.decline(issue.id(), 2, "No"));
        does.put(
                "previews",
                issue -> edits.preview(List.of(issue.id()), critical).rows());
        does.put(
                "previews-all",
                issue -> edits.preview(all.withText(issue.content().title()), critical)
                        .rows());
        does.put(
                "edits-many",
                issue -> edits.apply(List.of(new Agreed(issue.id(), 1)), critical)
                        .changed());
        does.put("records-past", issue -> past.record(List.of(pastIssue()), _ -> {}));
        does.put("withdraws-past", issue -> {
            past.withdraw(List.of(new RecordedIssue(issue.id(), issue.number(), 1)));
            return true;
        });
        does.put("reads-all-pages", issue -> past.after(0, 10));
        does.put("past-changed-since", issue -> one(past.changedSince(List.of()).size() + 1));
        does.put("saves-a-view", issue -> views.save("issues", "state=overdue", "Late", false));
        does.put("chooses-columns", issue -> {
            columns.choose("issues", Set.of("OWNER"));
            return columns.of("issues");
        });
        return does;
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleDoesWithIssuesWhatItMayAndNothingElse(Role role) throws Exception {
        var person = SignedInAs.person(sql, "matrix-" + role, role);
        var expected = new TreeMap<String, String>();
        var found = new TreeMap<String, String>();
        var lines = ACTIONS.lines().skip(1).map(line -> line.split(" +")).toList();
        for (var cells : lines) {
            var isOthers = cells[0].contains("-others");
            var issue = raise(isOthers ? nakamura : person, role + " " + cells[0]);
            var action = Optional.ofNullable(
                            actions().get(cells[0].replace("-others", "").replace("-own", "")))
                    .orElseThrow(() -> new AssertionError("Nobody does " + cells[0]));
            expected.put(cells[0], cells[1 + role.ordinal()]);
            found.put(cells[0], person.call(() -> cell(action, issue)));
            var asked = nakamura.call(() -> issues.versions(issue.id())).stream()
                    .filter(version -> !version.by().id().equals(nakamura.id().toString()));
            var untouched = asked.findAny().isEmpty();
            if (!found.get(cells[0]).equals("does")) {
                assertThat(untouched).as("%s leaves no trace", cells[0]).isTrue();
            }
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everyActionOfTheRegisterIsInTheTable() {
        var doors = Arrays.stream(Issues.class.getMethods())
                .filter(method -> method.getDeclaringClass() == Issues.class)
                .map(Method::getName)
                .filter(name -> !name.startsWith("may"))
                .distinct();

        assertThat(doors)
                .containsExactlyInAnyOrder(
                        "raise",
                        "change",
                        "move",
                        "close",
                        "comment",
                        "find",
                        "asOf",
                        "versions",
                        "comments",
                        "list",
                        "called",
                        "count",
                        "groups",
                        "labels",
                        "counts",
                        "ages",
                        "weighing");
    }

    @Test
    void everyDoorOfTheApiOpensToItsScope() throws Exception {
        var scopes = List.of(Scope.ISSUES_READ, Scope.ISSUES_WRITE);
        for (var scope : scopes) {
            var program = ApiCalls.by(port, tokens, scope.replace(':', '-'), scope);
            for (var line : DOORS.lines().skip(1).toList()) {
                var cells = line.split(" +");
                var issue = raise(nakamura, cells[0]);
                var door = cells[0].replace("NUMBER", issue.number().toString()).split("_", 2);

                var answer = program.send(door[0], door[1], BODIES.getOrDefault(cells[0], ""), "If-Match", "\"1\"");

                assertThat(answer.statusCode())
                        .as("%s with %s", cells[0], scope)
                        .isEqualTo(Integer.parseInt(cells[1 + scopes.indexOf(scope)]));
            }
        }
    }

    @Test
    void aSessionOpensNoDoorOfTheApi() throws Exception {
        var nobody = HttpClient.newHttpClient();
        for (var line : DOORS.lines().skip(1).toList()) {
            var door = line.split(" +")[0].replace("NUMBER", "SEC-1").split("_", 2);
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + door[1]))
                    .header("Cookie", "JSESSIONID=made-up")
                    .method(door[0], HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            assertThat(nobody.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as(line)
                    .isEqualTo(401);
        }
    }

    private static String cell(Action action, IssueVersion issue) {
        try {
            var seen = action.on(issue);
            var nothing = seen instanceof Optional<?> maybe && maybe.isEmpty()
                    || seen instanceof Collection<?> many && many.isEmpty();
            return nothing ? "hidden" : "does";
        } catch (AccessDeniedException refused) {
            return "refused";
        } catch (NoSuchElementException hidden) {
            return "hidden";
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<IssueSummary> listed(IssueFilter filter, IssueVersion issue) {
        return issues.list(filter, IssueOrder.NUMBER, true, 0, 200).stream()
                .filter(one -> one.id().equals(issue.id()))
                .toList();
    }

    private static List<Integer> one(long count) {
        return count == 0 ? List.of() : List.of(1);
    }

    private static LocalDate soon() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(30);
    }

    private static PastIssue pastIssue() {
        return new PastIssue(
                Set.of("No.1"),
                List.of(new PastIssue.State(Instant.now().minusSeconds(60), IssueStatus.OPEN, anIssue(), "")));
    }

    /** Raised by an analyst, with a comment and an old number, for somebody to own. */
    private IssueVersion raise(SignedInAs owner, String title) throws Exception {
        return nakamura.call(() -> {
            var raised = issues.raise(ownedBy(titled(title), owner.id()), null);
            sql.sql("insert into issue_alias values (:issue, :alias)")
                    .param("issue", raised.id().value())
                    .param("alias", "No." + raised.number().value())
                    .update();
            if (title.contains("approves") || title.contains("declines")) {
                acceptances.ask(raised.id(), 1, soon(), "Because");
            }
            if (!title.contains("withdraws")) {
                issues.comment(raised.id(), "Begun");
            }
            return raised;
        });
    }
}
