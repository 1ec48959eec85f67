package dev.kamae.issues;

import static dev.kamae.api.FrontDoors.with;
import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.ownedBy;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.api.FrontDoors;
import dev.kamae.api.FrontDoors.Asker;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.BulkEdit.Change;
import dev.kamae.issues.BulkPreview.Agreed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who may do what with issues: everybody with every method, and every role with what it does to one's own issue and to another's.
 * Which pages open is in {@code RoutesTests}, the log's among them, and what the API opens to in {@code ScopesTests}.
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
            tells-incident-own     refused   does    does    refused refused
            tells-incident-others  refused   does    hidden  refused refused
            previews-own           refused   does    does    refused refused
            previews-others        refused   does    hidden  refused refused
            previews-all-others    refused   does    hidden  refused refused
            edits-many-own         refused   does    does    refused refused
            edits-many-others      refused   does    hidden  refused refused
            """;

    /** Every method, about one's own issue where it is about one. */
    private static final String METHODS = """
            method                   executive analyst owner   auditor administrator nobody  reads   writes  explains
            Issues.find              does      does    does    does    does          refused does    does    refused
            Issues.asOf              does      does    does    does    does          refused does    does    refused
            Issues.versions          does      does    does    does    does          refused does    does    refused
            Issues.comments          does      does    does    does    does          refused does    does    refused
            Issues.list              does      does    does    does    does          refused does    does    refused
            Issues.called            does      does    does    does    does          refused does    does    refused
            Issues.count             does      does    does    does    does          refused does    does    refused
            Issues.groups            does      does    does    does    does          refused does    does    refused
            Issues.labels            does      does    does    does    does          refused does    does    refused
            Issues.counts            does      does    does    does    does          refused does    does    refused
            Issues.ages              does      does    does    does    does          refused does    does    refused
            Issues.aliases           does      does    does    does    does          refused does    does    refused
            Issues.weighing          does      does    refused does    does          refused does    does    refused
            Issues.raise             refused   does    refused refused refused       refused refused does    refused
            Issues.change            refused   does    does    refused refused       refused refused does    refused
            Issues.move              refused   does    does    refused refused       refused refused does    refused
            Issues.close             refused   does    does    refused refused       refused refused does    refused
            Issues.comment           does      does    does    refused refused       refused refused does    refused
            Issues.mayEdit           no        yes     yes     no      no            no      no      yes     no
            Issues.mayRaise          no        yes     no      no      no            no      no      yes     no
            Issues.mayAcceptRisk     yes       no      no      no      no            no      no      no      no
            Issues.maySeeAll         yes       yes     no      yes     yes           no      yes     yes     no
            Acceptances.asked        does      does    refused does    does          refused does    does    refused
            Acceptances.accepted     does      does    refused does    does          refused does    does    refused
            Acceptances.withoutEnd   does      does    refused does    does          refused does    does    refused
            Acceptances.over         does      does    refused does    does          refused does    does    refused
            Acceptances.ask          refused   does    does    refused refused       refused refused does    refused
            Acceptances.withdraw     refused   does    does    refused refused       refused refused does    refused
            Acceptances.approve      does      refused refused refused refused       refused refused refused refused
            Acceptances.decline      does      refused refused refused refused       refused refused refused refused
            Acceptances.reopen       refused   does    refused refused refused       refused refused does    refused
            Acceptances.mayAsk       no        yes     yes     no      no            no      no      yes     no
            Acceptances.mayWithdraw  no        yes     yes     no      no            no      no      yes     no
            Acceptances.mayDecide    yes       no      no      no      no            no      no      no      no
            Acceptances.isOwnRequest no        no      no      no      no            refused no      no      no
            BulkEdits.mayEdit        no        yes     yes     no      no            no      no      yes     no
            BulkEdits.preview        refused   does    does    refused refused       refused refused does    refused
            BulkEdits.preview-all    refused   does    does    refused refused       refused refused does    refused
            BulkEdits.apply          refused   does    does    refused refused       refused refused does    refused
            Incidents.clocks         does      does    does    does    does          refused does    does    refused
            Incidents.raise          refused   does    refused refused refused       refused refused does    refused
            Incidents.record         refused   does    does    refused refused       refused refused does    refused
            IssueMonths.first        does      does    refused does    does          refused does    does    refused
            IssueMonths.between      does      does    refused does    does          refused does    does    refused
            IssuePolicies.all        does      does    does    does    does          refused does    does    refused
            IssuePolicies.of         does      does    does    does    does          refused does    does    refused
            IssuePolicies.level      does      does    does    does    does          refused does    does    refused
            IssuePolicies.proposal   does      does    does    does    does          refused does    does    refused
            IssuePolicies.set        does      refused refused refused refused       refused refused refused refused
            IssuePolicies.maySet     yes       no      no      no      no            no      no      no      no
            PastIssues.after         does      does    refused does    does          refused does    does    refused
            PastIssues.current       does      does    refused does    does          refused does    does    refused
            PastIssues.asRecorded    does      does    refused does    does          refused does    does    refused
            PastIssues.changedSince  does      does    refused does    does          refused does    does    refused
            PastIssues.record        refused   does    refused refused refused       refused refused does    refused
            PastIssues.redate        refused   does    refused refused refused       refused refused does    refused
            PastIssues.retell        refused   does    refused refused refused       refused refused does    refused
            PastIssues.withdraw      refused   does    refused refused refused       refused refused does    refused
            RelatedIssues.of         does      does    does    does    does          refused does    does    refused
            RelatedIssues.relate     refused   does    refused refused refused       refused refused does    refused
            RelatedIssues.closeAsDuplicate refused does refused refused refused refused refused does refused
            RelatedIssues.mayRelate  no        yes     no      no      no            no      no      yes     no
            """;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Issues issues;

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
    private JdbcClient sql;

    private SignedInAs nakamura;

    @FunctionalInterface
    private interface Action {

        /** @return what is empty where there is nothing to see */
        Object on(IssueVersion issue) throws Exception;
    }

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate issue_version, issue_comment, issue_text, issue_alias, issue_request, issue_policy")
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
        does.put("raises-once", issue -> raisedOnce.raise(anIssue(), null, "key", "hash"));
        does.put("changes", issue -> issues.change(issue.id(), 1, titled("Changed")));
        does.put("moves", issue -> issues.move(issue.id(), 1, IssueStatus.IN_PROGRESS, ""));
        does.put("comments-on", issue -> {
            issues.comment(issue.id(), "Said");
            return true;
        });
        does.put("closes", issue -> issues.close(issue.id(), 1, Resolution.FIXED, "Done"));
        does.put("asks-to-accept", issue -> acceptances.ask(issue.id(), 1, soon(), "Because"));
        does.put("tells-incident", issue -> incidents.record(issue.id(), 1, Incident.NOTHING_KNOWN));
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

    @ParameterizedTest
    @EnumSource
    void everybodyDoesWithTheRegisterWhatTheyMay(Asker asker) throws Exception {
        var owner = asker.isPerson() ? asker.person(sql) : nakamura;
        var issue = raise(owner, "Theirs");
        var asked = raise(owner, "approves");
        var all = IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL);
        var critical = new BulkEdit(List.of(new Change.SeverityTo(Severity.CRITICAL)), "");
        var recorded =
                nakamura.call(() -> past.record(List.of(pastIssue()), _ -> {})).getFirst();
        IntConsumer progress = _ -> {};

        new FrontDoors(portal, getClass().getPackage())
                .areTriedBy(
                        asker,
                        METHODS,
                        Map.ofEntries(
                                with("Issues.find", issue.number()),
                                with("Issues.asOf", issue.id(), Instant.now()),
                                with("Issues.versions", issue.id()),
                                with("Issues.comments", issue.id()),
                                with("Issues.list", all, IssueOrder.NUMBER, true, 0L, 10),
                                with("Issues.called", "No.1"),
                                with("Issues.count", all),
                                with("Issues.groups", all, IssueGrouping.OWNER),
                                with("Issues.counts", Instant.now()),
                                with("Issues.ages", Instant.now()),
                                with("Issues.weighing", Instant.now()),
                                with("Issues.aliases", List.of(issue.id())),
                                with("Issues.raise", anIssue(), null),
                                with("Issues.change", raise(owner, "A").id(), 1, titled("Changed")),
                                with("Issues.move", raise(owner, "A").id(), 1, IssueStatus.IN_PROGRESS, ""),
                                with("Issues.close", raise(owner, "A").id(), 1, Resolution.FIXED, "Done"),
                                with("Issues.comment", issue.id(), "Said"),
                                with("Issues.mayEdit", issue),
                                with("Acceptances.ask", raise(owner, "A").id(), 1, soon(), "Because"),
                                with(
                                        "Acceptances.withdraw",
                                        raise(owner, "approves").id(),
                                        2),
                                with(
                                        "Acceptances.approve",
                                        raise(owner, "approves").id(),
                                        2,
                                        ""),
                                with(
                                        "Acceptances.decline",
                                        raise(owner, "approves").id(),
                                        2,
                                        "No"),
                                with("Acceptances.reopen", issue.id()),
                                with("Acceptances.mayAsk", issue),
                                with("Acceptances.mayWithdraw", current(asked)),
                                with("Acceptances.isOwnRequest", current(asked).acceptance()),
                                with("BulkEdits.preview", List.of(issue.id()), critical),
                                with("BulkEdits.preview-all", all, critical),
                                with(
                                        "BulkEdits.apply",
                                        List.of(new Agreed(raise(owner, "A").id(), 1)),
                                        critical),
                                with("Incidents.clocks", issue),
                                with("Incidents.raise", anIssue(), Incident.NOTHING_KNOWN),
                                with("Incidents.record", raise(owner, "A").id(), 1, Incident.NOTHING_KNOWN),
                                with("IssueMonths.between", YearMonth.now(), YearMonth.now()),
                                with("IssuePolicies.of", issue),
                                with("IssuePolicies.level", issue),
                                with("IssuePolicies.proposal", Severity.HIGH),
                                with("IssuePolicies.set", 0, Map.of(Severity.HIGH, 2), "Agreed"),
                                with("PastIssues.after", 0, 10),
                                with("PastIssues.current", List.of(issue.id())),
                                with("PastIssues.asRecorded", List.of(recorded)),
                                with("PastIssues.changedSince", List.of(recorded)),
                                with("PastIssues.record", List.of(pastIssue()), progress),
                                with("PastIssues.redate", List.of()),
                                with("PastIssues.retell", List.of(retold(issue))),
                                with("PastIssues.withdraw", List.of(recorded)),
                                with("RelatedIssues.of", issue),
                                with("RelatedIssues.relate", raise(owner, "A").id(), 1, IssueRelations.NONE),
                                with("RelatedIssues.closeAsDuplicate", raise(owner, "A"), issue.number(), "The same")));
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

    private IssueVersion current(IssueVersion issue) throws Exception {
        return nakamura.call(() -> issues.find(issue.number())).orElseThrow();
    }

    private static RetoldIssue retold(IssueVersion issue) {
        return new RetoldIssue(issue.id(), 1, titled("Retold"), IssueStatus.OPEN, Instant.now(), "A sheet");
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
