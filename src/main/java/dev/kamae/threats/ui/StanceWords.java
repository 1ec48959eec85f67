package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.core.Language;
import dev.kamae.core.Score;
import dev.kamae.identity.Directory;
import dev.kamae.identity.People;
import dev.kamae.threats.Answer;
import dev.kamae.threats.Applicability;
import dev.kamae.threats.Assessment;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.CounterSetting;
import dev.kamae.threats.Drill;
import dev.kamae.threats.DrillContent;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.Estate;
import dev.kamae.threats.Impact;
import dev.kamae.threats.Judgement;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.PressureSetting;
import dev.kamae.threats.Stale;
import dev.kamae.threats.Stance;
import dev.kamae.threats.Target;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;

/** What judgements are called on a screen, and by whom and when they were made. */
class StanceWords {

    private final Directory directory;
    private final Formatting formatting;

    StanceWords(People people, Formatting formatting) {
        this.directory = people.directory();
        this.formatting = formatting;
    }

    Formatting formatting() {
        return formatting;
    }

    /** The level with its anchor: what has to be so for it to be chosen. */
    static String level(Maturity maturity) {
        return maturity.level() + " " + translate("threats.level." + maturity.level());
    }

    static String impact(int level) {
        return level + " " + translate("threats.impact." + level);
    }

    static String pressure(int step) {
        return step + " " + translate("threats.pressure." + step);
    }

    static String drillKind(DrillKind kind) {
        return translate("threats.drill.kind." + kind);
    }

    /** A drill in a line. */
    String drill(DrillContent content) {
        return translate(
                "threats.drill.line",
                drillKind(content.kind()),
                formatting.formats().date(content.heldOn()),
                translate("threats.drill.outcome." + content.outcome()),
                content.met(),
                content.steps());
    }

    static String applies(boolean applies) {
        return translate(applies ? "threats.applies" : "threats.appliesNot");
    }

    static String function(ControlFunction function) {
        return translate("threats.function." + function);
    }

    static String estate(Estate estate) {
        return translate("threats.estate." + estate);
    }

    String name(Stance stance) {
        return stance.threat().name(formatting.language());
    }

    String score(Score score) {
        return formatting.formats().figure(score.value());
    }

    /** The judgement itself, without what was written with it. */
    String value(Judgement judgement) {
        return switch (judgement) {
            case Answer answer -> level(answer.maturity());
            case Assessment assessment -> level(assessment.maturity());
            case Target target -> score(target.score());
            case Impact impact -> impact(impact.level());
            case Drill drill -> drill(drill.content());
            case CounterSetting counter ->
                translate(
                        counter.ended() ? "threats.counterEnded" : "threats.counterUntil",
                        score(counter.score()),
                        formatting.formats().date(counter.expires()));
            case Applicability applicability -> applies(applicability.applies());
            case PressureSetting pressure ->
                translate(
                        "threats.pressureUntil",
                        pressure(pressure.step()),
                        formatting.formats().date(pressure.expires()));
        };
    }

    /** Who made it, and when; marked where somebody should look at it again. */
    Component last(Judgement judgement) {
        var said = translate("threats.last", by(judgement), when(judgement));
        var ages = judgement instanceof Answer || judgement instanceof Assessment;
        return ages && Stale.isStale(judgement, formatting.clock().instant())
                ? Words.strong(translate("threats.lastStale", said))
                : Words.quiet(said);
    }

    /** What was judged: a control, or one of the questions of a threat. */
    String subject(Stale stale) {
        return switch (stale.subject()) {
            case Stale.OfAnswer(var threat, var function) ->
                translate("threats.review.answer", threat.name(formatting.language()), function(function));
            case Stale.OfControl(var _, var nameJa, var nameEn) ->
                formatting.language() == Language.JA ? nameJa : nameEn;
        };
    }

    /** That nobody has made one, drawn as unknown. */
    static Component unrecorded(String why) {
        return Words.unknown(translate("threats.unrecorded"), why);
    }

    /** Whose judgement came in between. */
    String conflict(Judgement theirs) {
        return directory.meanwhile(theirs.by(), formatting.formats().moment(theirs.at()), formatting.language());
    }

    String by(Judgement judgement) {
        return directory.name(judgement.by(), formatting.language());
    }

    String when(Judgement judgement) {
        return formatting
                .formats()
                .date(judgement.at().atZone(formatting.clock().getZone()).toLocalDate());
    }
}
