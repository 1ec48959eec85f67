package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kamae.api.Scope;
import dev.kamae.audit.ChainCheck;
import dev.kamae.baseline.Basis;
import dev.kamae.baseline.Usual;
import dev.kamae.botsamples.SampledBots;
import dev.kamae.calendar.CompanyDay;
import dev.kamae.calendar.CompanyEvent;
import dev.kamae.cases.CaseAnswer;
import dev.kamae.cases.CaseRefused;
import dev.kamae.clients.Client;
import dev.kamae.clients.ClientLack;
import dev.kamae.clients.ClientPicture;
import dev.kamae.collector.AgainFault;
import dev.kamae.collector.Backfill;
import dev.kamae.collector.FileState;
import dev.kamae.collector.RetentionState;
import dev.kamae.collector.S3Fault;
import dev.kamae.documents.Reason;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignInWay;
import dev.kamae.identity.Theme;
import dev.kamae.issues.Acceptance;
import dev.kamae.issues.AcceptanceRefused;
import dev.kamae.issues.Incident;
import dev.kamae.issues.IncidentRefused;
import dev.kamae.issues.IssueAge;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueGrouping;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.RelationRefused;
import dev.kamae.issues.ReportingClock;
import dev.kamae.issues.Resolution;
import dev.kamae.jobs.RunState;
import dev.kamae.requests.BreakdownLack;
import dev.kamae.requests.RequestPart;
import dev.kamae.requests.Verdict;
import dev.kamae.review.Month;
import dev.kamae.roadmap.MeasureState;
import dev.kamae.scoring.Change;
import dev.kamae.scoring.OldScoreRow;
import dev.kamae.scoring.Thickness;
import dev.kamae.scoring.ThreatOrder;
import dev.kamae.scoring.Weight;
import dev.kamae.sheets.Remark;
import dev.kamae.sheets.SheetRefused;
import dev.kamae.threats.CheckSource;
import dev.kamae.threats.CheckTrouble;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.DrillOutcome;
import dev.kamae.threats.Estate;
import dev.kamae.threats.SecurityQuestion;
import dev.kamae.threats.ThreatKind;
import dev.kamae.threats.ThreatSource;
import dev.kamae.traffic.BotIdentity;
import dev.kamae.traffic.HourLack;
import dev.kamae.traffic.Lack;
import dev.kamae.traffic.LeftOut;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.Meaning;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.ClassReason;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.OwnAppPattern;
import dev.kamae.webacl.TextMatch;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.wellarchitected.ImportTrouble;
import dev.kamae.wellarchitected.PracticeChange;
import dev.kamae.wellarchitected.PracticeState;
import dev.kamae.wellarchitected.Risk;
import dev.kamae.wellarchitected.Snapshot;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody meets a gap, in either language. */
class TextsTests {

    private static final Path CODE = Path.of("src/main/java/dev/kamae");
    private static final Path TEXTS = Path.of("src/main/resources/dev/kamae");

    /** Each module's actions in the audit trail. */
    private static final List<String> AUDITED = """
            identity added changed deactivated reactivated unlocked locked passwordReset passwordChanged signedIn signInFailed signedOut sessionEnded throttled handedOver
            calendar added changed removed fiscalYearSet eventEntered eventChanged eventRemoved
            api tokenMade tokenRevoked
            issues raised changed moved commented recorded withdrawn acceptanceAsked acceptanceWithdrawn acceptanceDeclined acceptanceApproved acceptanceExpired acceptanceEnded policySet related redated
            threats answered assessed targetSet impactSet pressureSet counterSet counterEnded controlAdded controlRetired applicabilitySet drillRecorded drillCorrected drillWithdrawn checksImported
            issues raised changed moved commented recorded withdrawn acceptanceAsked acceptanceWithdrawn acceptanceDeclined acceptanceApproved acceptanceExpired acceptanceEnded policySet related redated incidentRecorded
            threats answered assessed targetSet impactSet pressureSet controlAdded controlRetired applicabilitySet drillRecorded drillCorrected drillWithdrawn checksImported
            jobs runNow stop
            cases entered changed answered
            traffic declared viewed exported
            requests judged
            sheets imported withdrawn
            savedviews saved renamed deleted
            wellarchitected imported lens
            review closed corrected
            scoring formulaSet proposalAccepted proposalDeclined oldScoresTaken oldScoresWithdrawn
            roadmap planned changed agreed
            collector drop readAgain rejectedViewed backfill deleted
            """.lines()
            .map(line -> line.split(" "))
            .flatMap(line -> Arrays.stream(line).skip(1).map(verb -> line[0] + "." + verb))
            .toList();

    private static final Set<String> TEXTS_TOO = Set.of("issues.raised", "collector.drop", "collector.backfill");

    /** What is never a text though it looks like one: names of jobs, and of actions for the audit trail. */
    private static final Pattern NOT_A_TEXT = Pattern.compile("jobs\\.(forget|heartbeat)"
            + "|collector\\.(folder|buckets|dropped|deleted)|demo\\.logs|traffic\\.fold|audit\\.seal|issues\\.reopen"
            + "|(wellarchitected|botsamples)\\.fetch"
            + AUDITED.stream()
                    .filter(action -> !TEXTS_TOO.contains(action))
                    .map(action -> "|" + Pattern.quote(action))
                    .collect(Collectors.joining()));

    private static final Pattern BEGINNING = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z]+)*\\.)\" *\\+");

    private static final List<String> PROFILE_FIELDS = List.of(
            "FROM",
            "PATH",
            "CLIENT_PLACE",
            "IN_FRONT",
            "LOGGING",
            "BOT_CONTROL",
            "OWN_APPS",
            "LOGIN_PATHS",
            "HOME_COUNTRY");

    /** Keys that end in a value: each beginning that code has, with every ending it can take. */
    private static final Map<String, List<String>> BUILT = Map.ofEntries(
            Map.entry("core.severity.", names(Severity.class)),
            Map.entry(
                    "api.scope.",
                    Scope.ALL.stream().map(scope -> scope.replace(":", ".")).toList()),
            Map.entry("calendar.event.kind.", names(CompanyEvent.Kind.class)),
            Map.entry("audit.broken.", names(ChainCheck.Reason.class)),
            Map.entry("audit.", List.of("row", "at", "actor", "actorId", "action", "actionId", "subject", "detail")),
            Map.entry("audit.asked.", List.of("by", "action", "from", "until")),
            Map.entry("audit.instead.", List.of("by", "action", "from", "until")),
            Map.entry("collector.state.", names(FileState.class)),
            Map.entry("collector.backfill.state.", names(Backfill.State.class)),
            Map.entry("collector.retention.verdict.", names(RetentionState.Verdict.class)),
            Map.entry("collector.fault.", names(S3Fault.class)),
            Map.entry("collector.again.", names(AgainFault.class)),
            Map.entry("collector.asked.", List.of("file", "reason")),
            Map.entry("collector.instead.", List.of("file", "reason")),
            Map.entry("core.territory.", names(Territory.class)),
            Map.entry("documents.reason.", names(Reason.class)),
            Map.entry("identity.role.", rolesAndWhatTheyMay()),
            Map.entry("identity.sessions.way.", names(SignInWay.class)),
            Map.entry(
                    "identity.login.refused.",
                    List.of("NO_ROLE", "NO_NAME", "NAME_TAKEN", "INACTIVE", "PROVIDER", "AWAY")),
            Map.entry("scoring.asked.", List.of("at", "order", "estate", "source", "band", "threat")),
            Map.entry("scoring.instead.", List.of("at", "order", "estate", "source", "band", "threat")),
            Map.entry(
                    "issues.asked.",
                    List.of(
                            "at",
                            "state",
                            "kind",
                            "severity",
                            "owner",
                            "threat",
                            "label",
                            "age",
                            "issue",
                            "by",
                            "group")),
            Map.entry(
                    "issues.instead.",
                    List.of(
                            "at",
                            "state",
                            "kind",
                            "severity",
                            "owner",
                            "threat",
                            "label",
                            "age",
                            "issue",
                            "by",
                            "group")),
            Map.entry("issues.groups.", names(IssueGrouping.class)),
            Map.entry("issues.groups.without.", names(IssueGrouping.class)),
            Map.entry(
                    "wellarchitected.asked.",
                    List.of("at", "workload", "snapshot", "compare", "question", "practice", "sec", "state", "risk")),
            Map.entry(
                    "wellarchitected.instead.",
                    List.of("at", "workload", "snapshot", "compare", "question", "practice", "sec", "state", "risk")),
            Map.entry(
                    "issues.months.",
                    List.of("month", "carried", "opened", "reopened", "closed", "accepted", "left", "late")),
            Map.entry("issues.status.", names(IssueStatus.class)),
            Map.entry("roadmap.state.", names(MeasureState.class)),
            Map.entry("roadmap.asked.", List.of("agreed")),
            Map.entry("roadmap.instead.", List.of("agreed")),
            Map.entry(
                    "roadmap.column.",
                    List.of(
                            "measure",
                            "raising",
                            "threats",
                            "owner",
                            "state",
                            "against",
                            "quarter",
                            "reason",
                            "issues",
                            "agreedQuarter",
                            "changedAt",
                            "changedBy")),
            Map.entry("issues.state.", names(IssueFilter.State.class)),
            Map.entry("issues.field.", fields()),
            Map.entry("issues.resolution.", names(Resolution.class)),
            Map.entry("issues.acceptance.state.", names(Acceptance.State.class)),
            Map.entry("issues.acceptance.told.", names(Acceptance.State.class)),
            Map.entry("issues.acceptance.answer.", names(Acceptance.State.class)),
            Map.entry("issues.acceptances.column.", List.of("issue", "severity", "until", "left", "by", "at")),
            Map.entry("issues.refused.acceptance.", names(AcceptanceRefused.Reason.class)),
            Map.entry("issues.refused.relation.", names(RelationRefused.Reason.class)),
            Map.entry("cases.column.", List.of("reportedOn", "title", "threats", "answer", "by")),
            Map.entry("cases.answer.", names(CaseAnswer.class)),
            Map.entry("cases.refused.", names(CaseRefused.Reason.class)),
            Map.entry("issues.kind.", List.of("ISSUE", "INCIDENT", "any")),
            Map.entry("issues.incident.", names(Incident.Part.class)),
            Map.entry("issues.incident.answer.", names(Incident.Answer.class)),
            Map.entry("issues.incident.hint.", List.of("PERSONAL_DATA", "REPORTABLE", "MALICE")),
            Map.entry("issues.incident.unknownWhy.", List.of("OCCURRED", "NOTICED", "CONTAINED", "CLOSED", "COST")),
            Map.entry("issues.incident.report.", names(ReportingClock.Report.class)),
            Map.entry("issues.refused.incident.", names(IncidentRefused.Reason.class)),
            Map.entry("issues.refused.move.", List.of("same", "done")),
            Map.entry("wellarchitected.practice.", List.of("question", "state", "questionRisk")),
            Map.entry("wellarchitected.state.", names(PracticeState.class)),
            Map.entry("wellarchitected.dating.", names(Snapshot.Dating.class)),
            Map.entry("wellarchitected.review.", names(Snapshot.Dating.class)),
            Map.entry("wellarchitected.change.", names(PracticeChange.class)),
            Map.entry("wellarchitected.risk.", names(Risk.class)),
            Map.entry("wellarchitected.trouble.", names(ImportTrouble.Reason.class)),
            Map.entry("sheets.meaning.", names(dev.kamae.sheets.Meaning.class)),
            Map.entry("sheets.remark.", names(Remark.Kind.class)),
            Map.entry("sheets.words.kept.", names(dev.kamae.sheets.Layout.Kept.class)),
            Map.entry("sheets.refused.", names(SheetRefused.Reason.class)),
            Map.entry("shell.theme.", names(Theme.class)),
            Map.entry("uikit.meaning.", names(Meaning.class)),
            Map.entry("uikit.usual.", names(AgainstUsual.Standing.class)),
            Map.entry("uikit.period.", names(Period.Recent.class)),
            Map.entry("uikit.compare.", names(Period.Comparison.class)),
            Map.entry("shell.group.", List.of("1", "2", "3", "4", "5")),
            Map.entry("jobs.state.", names(RunState.class)),
            Map.entry("calendar.kind.", names(CompanyDay.Kind.class)),
            Map.entry(
                    "calendar.part.",
                    List.of(
                            "FIRST_HALF",
                            "SECOND_HALF",
                            "FIRST_QUARTER",
                            "SECOND_QUARTER",
                            "THIRD_QUARTER",
                            "FOURTH_QUARTER")),
            Map.entry("calendar.holiday.", holidays()),
            Map.entry("review.state.", names(Month.State.class)),
            Map.entry("issues.age.", agesAndAny()),
            Map.entry("review.list.", names(ThreatSource.class)),
            Map.entry("review.answer.", names(ThreatSource.class)),
            Map.entry("review.group.", names(Change.Group.class)),
            Map.entry("review.threats.", List.of("threat", "counter", "now", "why", "advice")),
            Map.entry("review.attacks.", List.of("family", "share", "stopped", "detected")),
            Map.entry("review.months.", List.of("month", "state", "by", "at")),
            Map.entry("review.side.", List.of("figure", "closed", "live", "because")),
            Map.entry("waflog.attack.", names(AttackFamily.class)),
            Map.entry("scoring.source.", names(ThreatSource.class)),
            Map.entry("scoring.order.", names(ThreatOrder.class)),
            Map.entry("scoring.thickness.", names(Thickness.class)),
            Map.entry("scoring.change.", names(Change.Group.class)),
            Map.entry("scoring.weight.", names(Weight.class)),
            Map.entry("scoring.weightWhy.", names(Weight.class)),
            Map.entry("scoring.weights.", names(Weight.Group.class)),
            Map.entry("scoring.kind.", names(ThreatKind.class)),
            Map.entry("scoring.kinds.column.", List.of("kind", "mean", "lowest", "unknown")),
            Map.entry("scoring.old.column.", List.of("line", "day", "threat", "score", "note", "remark")),
            Map.entry("scoring.old.remark.", names(OldScoreRow.Remark.class)),
            Map.entry("scoring.unit.", names(Weight.Unit.class)),
            Map.entry(
                    "scoring.formula.column.", List.of("weight", "meaning", "value", "threat", "now", "then", "moved")),
            Map.entry("scoring.risk.", List.of("NONE", "MEDIUM", "HIGH")),
            Map.entry("scoring.issue.", List.of("OPEN", "IN_PROGRESS", "BLOCKED", "RISK_ACCEPTED")),
            Map.entry("threats.question.", names(ControlFunction.class)),
            Map.entry("threats.function.", names(ControlFunction.class)),
            Map.entry("threats.estate.", names(Estate.class)),
            Map.entry("threats.source.", names(ThreatSource.class)),
            Map.entry("threats.level.", List.of("0", "1", "2", "3", "4", "5")),
            Map.entry("threats.check.source.", names(CheckSource.class)),
            Map.entry("threats.check.question.", names(SecurityQuestion.class)),
            Map.entry("threats.check.trouble.", names(CheckTrouble.Reason.class)),
            Map.entry("threats.drill.kind.", names(DrillKind.class)),
            Map.entry("threats.drill.outcome.", names(DrillOutcome.class)),
            Map.entry("threats.impact.", List.of("1", "2", "3", "4", "5")),
            Map.entry("threats.pressure.", List.of("1", "2", "3", "4")),
            Map.entry("waflog.class.", names(TrafficClass.class)),
            Map.entry("waflog.why.", names(ClassReason.class)),
            Map.entry("traffic.lack.", names(Lack.Reason.class)),
            Map.entry("traffic.hour.", names(HourLack.class)),
            Map.entry("traffic.leftOut.", names(LeftOut.Why.class)),
            Map.entry("waflog.action.", names(Action.class)),
            Map.entry("waflog.effect.", names(RuleEffect.class)),
            Map.entry("traffic.rules.column.", names(RuleEffect.class)),
            Map.entry("clients.lack.", names(ClientLack.Reason.class)),
            Map.entry("requests.lack.", names(BreakdownLack.Reason.class)),
            Map.entry("clients.brief.", names(ClientLack.Reason.class)),
            Map.entry("clients.kind.", names(Client.Kind.class)),
            Map.entry("clients.devices.by.", names(ClientPicture.Devices.By.class)),
            Map.entry("traffic.bots.identity.", names(BotIdentity.class)),
            Map.entry("webacl.lacking.", List.of("FILTERED", "STATIC_EXCLUDED")),
            Map.entry("webacl.scope.", names(WebAclId.Scope.class)),
            Map.entry("webacl.profile.", PROFILE_FIELDS),
            Map.entry("webacl.profile.why.", PROFILE_FIELDS),
            Map.entry("webacl.path.", names(TrafficPath.Kind.class)),
            Map.entry("webacl.logging.", names(Logging.class)),
            Map.entry("webacl.botControl.", names(BotControl.class)),
            Map.entry("webacl.ownApp.", names(OwnAppPattern.Where.class)),
            Map.entry("webacl.match.", names(TextMatch.class)),
            Map.entry("requests.ended.", endings()),
            Map.entry("requests.ended.default.", endings()),
            Map.entry("requests.bot.", listed("CATEGORIES")),
            Map.entry("requests.signal.", listed("SIGNALS")),
            Map.entry("traffic.brief.", names(Lack.Reason.class)),
            Map.entry("traffic.usual.", names(Usual.Reason.class)),
            Map.entry("botsamples.fetch.", List.of("DENIED", "REFUSED", "UNREACHABLE", "NO_CREDENTIALS")),
            Map.entry(
                    "traffic.bots.sampled.",
                    names(SampledBots.Standing.class).stream()
                            .filter(name -> !name.equals(SampledBots.Standing.FETCHED.name()))
                            .toList()),
            Map.entry("traffic.usual.days.", names(Basis.Days.class)),
            Map.entry("traffic.chart.per.", names(dev.kamae.traffic.Period.Step.class)),
            Map.entry("traffic.classes.per.", names(dev.kamae.traffic.Period.Step.class)),
            Map.entry("traffic.answer.", names(AgainstUsual.Standing.class)),
            Map.entry("traffic.answer.of.", withTerritory("requests", "blocked")),
            Map.entry("traffic.tile.", withTerritory("requests", "blocked", "errors")),
            Map.entry("requests.column.", List.of("time", "action", "client", "request", "host", "rule", "class")),
            Map.entry(
                    "traffic.top.",
                    List.of(
                            "paths",
                            "paths.note",
                            "clients",
                            "clients.note",
                            "rules",
                            "rules.note",
                            "countries",
                            "countries.note")),
            Map.entry("requests.filter.", names(RequestPart.class)),
            Map.entry("requests.filter.hint.", partsOfOnesOwnText()),
            Map.entry("requests.verdict.", names(Verdict.class)),
            Map.entry("requests.verdicts.", List.of("verdict", "sentence", "rule", "reason", "by", "at")),
            Map.entry(
                    "requests.csv.",
                    List.of(
                            "time", "action", "client", "country", "method", "host", "path", "query", "rule", "subRule",
                            "class")));

    private static List<String> partsOfOnesOwnText() {
        return Arrays.stream(RequestPart.values())
                .filter(part -> part.options().isEmpty() && part != RequestPart.ACL)
                .map(Enum::name)
                .toList();
    }

    private static List<String> agesAndAny() {
        var ages = new ArrayList<>(names(IssueAge.class));
        ages.add("any");
        return ages;
    }

    private static List<String> withTerritory(String... whats) {
        return Stream.of(whats)
                .flatMap(what -> Stream.of(what + ".DOMESTIC", what + ".OVERSEAS"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeys(String module) {
        assertThat(texts(module, Language.JA).keySet())
                .isEqualTo(texts(module, Language.EN).keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aKeyBeginsWithItsModule(String module) {
        assertThat(texts(module, Language.EN).keySet())
                .allMatch(key -> key.toString().startsWith(module + "."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesTakeTheSameArguments(String module) {
        var english = texts(module, Language.EN);
        texts(module, Language.JA)
                .forEach((key, text) -> assertThat(arguments(text))
                        .as(key.toString())
                        .isEqualTo(arguments(english.getProperty(key.toString(), ""))));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAPatternWithoutALoneApostrophe(Language language) {
        modules()
                .forEach(module -> texts(module, language).forEach((key, text) -> {
                    assertThatCode(() -> new MessageFormat(text.toString(), language.locale()))
                            .doesNotThrowAnyException();
                    assertThat(text.toString().replace("''", ""))
                            .as(key.toString())
                            .doesNotContain("'");
                }));
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyThatTheCodeNamesHasAText(Language language) {
        assertThat(namedKeys()).hasSizeGreaterThan(100).allSatisfy(key -> assertHasText(language, key));
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyThatEndsInAValueHasAText(Language language) {
        BUILT.forEach((beginning, endings) -> endings.forEach(ending -> assertHasText(language, beginning + ending)));
    }

    @ParameterizedTest
    @EnumSource
    void everyActionInTheAuditTrailHasAText(Language language) {
        AUDITED.forEach(action -> assertHasText(language, action.replace(".", ".audited.")));
    }

    @Test
    void aMonthIsWrittenAsTheReadersOfALanguageWriteIt() {
        var october = YearMonth.of(2026, 10);
        assertThat(Texts.text(Language.JA, "review.refused.closed", october)).isEqualTo("2026年10月 はすでに締められています。");
        assertThat(Texts.text(Language.EN, "review.refused.closed", october)).isEqualTo("Oct 2026 is closed already.");
    }

    @Test
    void everyBeginningInTheCodeIsKnownHere() {
        var beginnings = in(CODE, BEGINNING).filter(key -> modules().anyMatch(module -> key.startsWith(module + ".")));

        assertThat(beginnings.filter(key -> !key.equals("calendar."))).isSubsetOf(BUILT.keySet());
    }

    @Test
    void noTextIsLeftOver() {
        var used = new TreeSet<>(namedKeys());
        BUILT.forEach((beginning, endings) -> endings.forEach(ending -> used.add(beginning + ending)));

        var written = modules()
                .flatMap(module -> texts(module, Language.EN).keySet().stream())
                .map(Object::toString)
                .filter(key -> !key.matches("[a-z]+\\.(job|audited)\\..+"));

        assertThat(written).isSubsetOf(used);
    }

    @Test
    void aGapIsSeenAndNotAnErrorPage() {
        assertThat(Texts.text(Language.JA, "issues.nobodyWroteThis")).isEqualTo("!issues.nobodyWroteThis!");
        assertThat(Texts.text(Language.JA, "nomodule.title")).isEqualTo("!nomodule.title!");
        assertThat(Texts.text(Language.EN, "nodot")).isEqualTo("!nodot!");
    }

    @Test
    void argumentsAreSetAsTheLanguageDoes() {
        assertThat(Texts.text(Language.EN, "issues.hits", 0)).isEqualTo("No issues");
        assertThat(Texts.text(Language.EN, "issues.hits", 1)).isEqualTo("1 issue");
        assertThat(Texts.text(Language.EN, "issues.hits", 1234)).isEqualTo("1,234 issues");
        assertThat(Texts.text(Language.EN, "calendar.holiday.newYear")).isEqualTo("New Year's Day");
        assertThat(Texts.text(Language.JA, "issues.raised", "{0}'SEC")).contains("{0}'SEC");
    }

    private static Stream<String> modules() {
        return Arrays.stream(Objects.requireNonNull(TEXTS.toFile().list()))
                .filter(module -> Files.exists(TEXTS.resolve(module, "messages_ja.properties")))
                .sorted();
    }

    private static void assertHasText(Language language, String key) {
        assertThat(Texts.text(language, key)).as(key).isNotBlank().doesNotStartWith("!");
    }

    private static Set<String> namedKeys() {
        var modules = String.join("|", modules().toList());
        var literal = Pattern.compile("\"((?:" + modules + ")(?:\\.[A-Za-z]+)+)\"");
        return new TreeSet<>(in(CODE, literal)
                .filter(key -> !NOT_A_TEXT.matcher(key).matches() || isTranslated(key))
                .toList());
    }

    private static boolean isTranslated(String key) {
        return in(CODE, Pattern.compile("translate\\(\\s*\"(" + Pattern.quote(key) + ")\""))
                .findAny()
                .isPresent();
    }

    private static Stream<String> in(Path folder, Pattern pattern) {
        try (var files = Files.walk(folder)) {
            var found = new ArrayList<String>();
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(found::add);
            }
            return found.stream();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Properties texts(String module, Language language) {
        var texts = new Properties();
        var file = TEXTS.resolve(module, "messages_" + language.locale() + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return texts;
    }

    private static Set<String> arguments(Object text) {
        return new TreeSet<>(Pattern.compile("\\{(\\d)")
                .matcher(text.toString())
                .results()
                .map(match -> match.group(1))
                .toList());
    }

    private static List<String> holidays() {
        var declared = Pattern.compile(
                "(?:always|from|until|only|between)\\((?:\\d+, )*\"(\\w+)\"|(?:put|putIfAbsent)\\(\\w+, \"(\\w+)\"\\)");
        try {
            return declared.matcher(Files.readString(CODE.resolve("calendar/JapaneseHolidays.java")))
                    .results()
                    .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                    .distinct()
                    .toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What the sentence of a log line has words for. */
    private static List<String> listed(String constant) {
        try {
            var code = Files.readString(CODE.resolve("requests/RequestSentence.java"));
            var begin = code.indexOf(" " + constant + " = ");
            return Pattern.compile("\"(\\w+)\"")
                    .matcher(code.substring(begin, code.indexOf(';', begin)))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> endings() {
        return Stream.concat(
                        names(Action.class).stream().filter(name -> !name.equals(Action.OTHER.name())),
                        Stream.of("COUNT"))
                .toList();
    }

    private static List<String> rolesAndWhatTheyMay() {
        return names(Role.class).stream()
                .flatMap(role -> Stream.of(role, role + ".may"))
                .toList();
    }

    private static List<String> fields() {
        return Stream.concat(Stream.of("NUMBER"), names(IssueVersion.Field.class).stream())
                .toList();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
