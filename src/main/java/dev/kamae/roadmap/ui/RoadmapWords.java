package dev.kamae.roadmap.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import dev.kamae.core.Actor;
import dev.kamae.core.Language;
import dev.kamae.core.Score;
import dev.kamae.identity.Directory;
import dev.kamae.identity.People;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.IssueNumber;
import dev.kamae.roadmap.Agreement;
import dev.kamae.roadmap.Measure;
import dev.kamae.roadmap.MeasureContent;
import dev.kamae.roadmap.MeasureState;
import dev.kamae.roadmap.Outlook.Planned;
import dev.kamae.roadmap.Quarter;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlSummary;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSummary;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Formatting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures, quarters and what they are about in the reader's language. */
class RoadmapWords {

    private static final DateTimeFormatter MONTH_JA = DateTimeFormatter.ofPattern("uuuu年M月");
    private static final DateTimeFormatter LAST_JA = DateTimeFormatter.ofPattern("M月");
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMM", Language.EN.locale());
    private static final DateTimeFormatter LAST_EN = DateTimeFormatter.ofPattern("MMM uuuu", Language.EN.locale());

    private final Formatting formatting;
    private final Directory directory;
    private final List<ControlSummary> controls;
    private final List<ThreatSummary> threats;

    RoadmapWords(Formatting formatting, People people, Controls controls, Threats threats) {
        this.formatting = formatting;
        directory = people.directory();
        this.controls = controls.all();
        this.threats = threats.all();
    }

    Formatting formatting() {
        return formatting;
    }

    Directory directory() {
        return directory;
    }

    /** Those that a measure can raise. */
    List<ControlSummary> controls() {
        return controls;
    }

    String control(ControlId id) {
        return controls.stream()
                .filter(control -> control.id().equals(id))
                .findFirst()
                .map(control -> control.name(formatting.language()))
                .orElse(id.value());
    }

    String threat(ThreatId id) {
        return threats.stream()
                .filter(threat -> threat.id().equals(id))
                .findFirst()
                .map(threat -> threat.name(formatting.language()))
                .orElse(id.value());
    }

    Anchor threatLink(ThreatId id) {
        return new Anchor("threats?threat=" + id, threat(id));
    }

    /** 第1四半期(2026年9月〜11月); Q1 (Sep–Nov 2026). */
    String quarter(Quarter quarter, Month firstMonth) {
        return translate("roadmap.quarterOf", quarter.part(firstMonth, formatting.language()), months(quarter));
    }

    String part(Quarter quarter, Month firstMonth) {
        return quarter.part(firstMonth, formatting.language());
    }

    String months(Quarter quarter) {
        var first = quarter.first();
        var last = quarter.last();
        var oneYear = first.getYear() == last.getYear();
        return formatting.language() == Language.JA
                ? first.format(MONTH_JA) + "〜" + last.format(oneYear ? LAST_JA : MONTH_JA)
                : first.format(oneYear ? MONTH_EN : LAST_EN) + "–" + last.format(LAST_EN);
    }

    static String state(MeasureState state) {
        return translate("roadmap.state." + state);
    }

    static String level(Maturity maturity) {
        return translate("threats.level." + maturity.level());
    }

    String owner(@Nullable PersonId owner) {
        return owner == null ? translate("roadmap.noOwner") : directory.name(owner);
    }

    String name(Actor actor) {
        return directory.name(actor, formatting.language());
    }

    String day(Instant moment) {
        return formatting
                .formats()
                .date(LocalDate.ofInstant(moment, formatting.clock().getZone()));
    }

    static String whole(Score score) {
        return Long.toString(Math.round(score.value()));
    }

    String points(double points) {
        return formatting.formats().points(points);
    }

    /** The control and its level, or what there is in their place. */
    String raises(MeasureContent content) {
        return content.control() == null || content.maturity() == null
                ? translate("roadmap.closesIssues")
                : translate(
                        "roadmap.raises",
                        control(content.control()),
                        content.maturity().level());
    }

    static String issues(MeasureContent content) {
        return content.issues().stream()
                .sorted(Comparator.comparingInt(IssueNumber::value))
                .map(Object::toString)
                .collect(Collectors.joining(translate("uikit.listed")));
    }

    /** By how many quarters it comes later or earlier than agreed. */
    static String slip(int slip) {
        return slip == 0
                ? translate("roadmap.onTime")
                : translate(slip > 0 ? "roadmap.late" : "roadmap.early", Math.abs(slip));
    }

    /** How it differs from what was agreed, for a file. */
    static String difference(Planned planned, boolean agreed) {
        if (!agreed) {
            return "";
        }
        if (planned.isAdded()) {
            return translate("roadmap.added");
        }
        var slip = planned.slip();
        return slip == null ? state(planned.measure().content().state()) : slip(slip);
    }

    String conflict(Measure theirs) {
        return directory.meanwhile(theirs.by(), formatting.formats().moment(theirs.at()), formatting.language());
    }

    /** Which agreement, by whom and when. */
    String agreement(Agreement agreement) {
        return translate("roadmap.agreement", agreement.number(), day(agreement.at()), name(agreement.by()));
    }
}
