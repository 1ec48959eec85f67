package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.identity.Directory;
import dev.kamae.issues.IssueNumber;
import dev.kamae.scoring.Change;
import dev.kamae.scoring.Counter;
import dev.kamae.scoring.Evidence;
import dev.kamae.scoring.Evidence.Answered;
import dev.kamae.scoring.Evidence.AttacksStopped;
import dev.kamae.scoring.Evidence.Checked;
import dev.kamae.scoring.Evidence.Drilled;
import dev.kamae.scoring.Evidence.IncidentThrough;
import dev.kamae.scoring.Evidence.IssueOpen;
import dev.kamae.scoring.Help;
import dev.kamae.scoring.JudgedId;
import dev.kamae.scoring.Standing;
import dev.kamae.scoring.Thickness;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlInPlace;
import dev.kamae.threats.CounterSetting;
import dev.kamae.threats.Stance;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SeverityMark;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What scores, evidence and what would help are called on a screen. */
class ScoreWords {

    private final Formatting formatting;
    private final Directory directory;

    ScoreWords(Formatting formatting, Directory directory) {
        this.formatting = formatting;
        this.directory = directory;
    }

    Directory directory() {
        return directory;
    }

    /** The Counter that a person set beside the reckoned one: which, who, and until when. */
    String byHand(CounterSetting set) {
        return translate(
                "scoring.byHand",
                whole(set.score().value()),
                directory.name(set.by(), formatting.language()),
                formatting.formats().date(set.expires()));
    }

    Formatting formatting() {
        return formatting;
    }

    String name(ThreatScore score) {
        return score.stance().threat().name(formatting.language());
    }

    /** As whole points, which is how bands are told too. */
    static String whole(double points) {
        return Long.toString(Math.round(points));
    }

    /** With its sign and one decimal. */
    String moved(double points) {
        return formatting.formats().points(points);
    }

    static String function(ControlFunction function) {
        return translate("threats.function." + function);
    }

    static String thickness(Thickness thickness) {
        return translate("scoring.thickness", translate("scoring.thickness." + thickness));
    }

    static String group(Change.Group group) {
        return translate("scoring.change." + group);
    }

    /** Why there is no Counter, and what to do about it. */
    static String unknown(Standing standing) {
        return switch (standing) {
            case Standing.Known _ -> "";
            case Standing.NotRecorded(var missing) -> translate("scoring.questions", missing.size());
            case Standing.Stale _ -> translate("scoring.stale");
        };
    }

    /**
     * The same of an official value: what has been recorded since is no longer asked for.
     *
     * @param live the same threat as of now; null where that is what is shown
     */
    static String unknown(ThreatScore score, @Nullable ThreatScore live) {
        if (live == null) {
            return unknown(score.standing());
        }
        return live.counter().isPresent() ? translate("scoring.pending") : unknown(live.standing());
    }

    /** What makes it thick or thin, to be read where it stands. */
    static String thicknessWhy(Counter counter) {
        return translate("scoring.thicknessWhy", whole(counter.spread()));
    }

    /** What was judged, by its name. */
    String judged(JudgedId id, Stance stance) {
        return switch (id) {
            case JudgedId.OfFunction _ -> translate("scoring.wholeFunction");
            case JudgedId.OfControl(var control) ->
                stance.controls().stream()
                        .filter(one -> one.id().equals(control))
                        .findFirst()
                        .map(this::name)
                        .orElse(control.value());
        };
    }

    private String name(ControlInPlace control) {
        return control.name(formatting.language());
    }

    /** What a piece of evidence says. */
    String what(Evidence evidence) {
        return switch (evidence) {
            case Answered answered ->
                translate("scoring.evidence.answer", question(answered), translate("scoring.risk." + answered.risk()));
            case AttacksStopped stopped ->
                translate(
                        "scoring.evidence.attacks",
                        translate("waflog.attack." + stopped.attacks().family()),
                        formatting.formats().share(stopped.value()));
            case Drilled drilled -> drilled(drilled);
            case Checked checked ->
                translate(
                        "scoring.evidence.checks",
                        translate("threats.check.question." + checked.standing().question()),
                        checked.standing().results().size(),
                        formatting.formats().share(checked.value()));
            case IssueOpen open -> open.issue().number() + " " + open.issue().title();
            case IncidentThrough through ->
                through.issue().number() + " " + through.issue().title();
        };
    }

    /** From where it is. */
    String source(Evidence evidence) {
        return switch (evidence) {
            case Answered answered ->
                answered.issues().isEmpty()
                        ? translate("scoring.source.answer", answered.snapshot().workloadLabel())
                        : translate(
                                "scoring.source.answerWith",
                                answered.snapshot().workloadLabel(),
                                numbers(answered.issues()));
            case AttacksStopped stopped ->
                translate(
                        "scoring.source.attacks",
                        Duration.between(
                                        stopped.attacks().from(),
                                        stopped.attacks().until())
                                .toDays(),
                        formatting.formats().count(stopped.attacks().detected().atLeast()));
            case Checked checked ->
                translate(
                        "scoring.source.checks",
                        translate("threats.check.source." + checked.standing().source()),
                        checked.standing().account());
            case Drilled drilled ->
                drilled.issues().isEmpty()
                        ? translate("scoring.source.drill")
                        : translate("scoring.source.drillWith", numbers(drilled.issues()));
            case IncidentThrough through ->
                through.issues().isEmpty()
                        ? translate("scoring.source.incident")
                        : translate("scoring.source.incidentWith", numbers(through.issues()));
            case IssueOpen open ->
                translate(
                        "scoring.source.issue",
                        SeverityMark.word(open.issue().severity()),
                        translate("scoring.issue." + open.issue().status()));
        };
    }

    private static String numbers(Set<IssueNumber> issues) {
        return issues.stream().map(IssueNumber::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String drilled(Drilled drilled) {
        var content = drilled.drill().content();
        return translate(
                "scoring.evidence.drill",
                translate("threats.drill.kind." + content.kind()),
                translate("threats.drill.outcome." + content.outcome()),
                content.met(),
                content.steps());
    }

    String date(Evidence evidence) {
        return formatting.shortDate(
                LocalDate.ofInstant(evidence.at(), formatting.clock().getZone()));
    }

    String help(Help help, Stance stance) {
        return switch (help.what()) {
            case Help.NextLevel next ->
                translate(
                        "scoring.help.level",
                        next.id() instanceof JudgedId.OfFunction
                                ? function(next.function())
                                : judged(next.id(), stance),
                        next.from().level() + 1);
            case Help.Resolve resolve ->
                translate(
                        "scoring.help.issue",
                        resolve.issue().issue().number().toString(),
                        resolve.issue().issue().title());
            case Help.Repeat(var drilled) ->
                translate(
                        "scoring.help.drill",
                        translate("threats.drill.kind."
                                + drilled.drill().content().kind()));
            case Help.Settle settle -> translate("scoring.help.answer", question(settle.answer()));
        };
    }

    /** {@code SEC 2}, or the title where it has no number. */
    String question(Answered answered) {
        var known = answered.known();
        return known == null ? answered.title() : "SEC " + known.sec();
    }

    String questionTitle(Answered answered) {
        var known = answered.known();
        return known == null ? answered.title() : known.title(formatting.language());
    }
}
