package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.Actor;
import dev.kamae.core.Severity;
import dev.kamae.identity.Directory;
import dev.kamae.identity.People;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.PersonName;
import dev.kamae.issues.Acceptance;
import dev.kamae.issues.Cost;
import dev.kamae.issues.Due;
import dev.kamae.issues.Incident;
import dev.kamae.issues.IssueAge;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueGroup;
import dev.kamae.issues.IssueGrouping;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueRelations;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueSummary;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.issues.Resolution;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlSummary;
import dev.kamae.threats.Controls;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSummary;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SeverityMark;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the values of an issue are called on a screen: people, threats and dates by the names that the reader knows. */
class IssueWords {

    private final Directory directory;
    private final List<ThreatSummary> catalogue;
    private final List<ControlSummary> controls;
    private final Formatting formatting;
    private final Supplier<List<String>> labels;

    IssueWords(
            People people, Threats threats, Controls controls, Formatting formatting, Supplier<List<String>> labels) {
        this.labels = labels;
        this.directory = people.directory();
        this.catalogue = threats.all();
        this.controls = controls.all();
        this.formatting = formatting;
    }

    Directory directory() {
        return directory;
    }

    List<ThreatSummary> catalogue() {
        return catalogue;
    }

    Set<PersonId> people() {
        return directory.people().stream().map(PersonName::id).collect(Collectors.toSet());
    }

    Set<ThreatId> threats() {
        return catalogue.stream().map(ThreatSummary::id).collect(Collectors.toSet());
    }

    List<ControlSummary> controls() {
        return controls;
    }

    /** Those in use, asked for when a form offers them. */
    List<String> labels() {
        return labels.get();
    }

    Formatting formatting() {
        return formatting;
    }

    /** The day that a list is of. */
    LocalDate day(IssueFilter filter) {
        var at = filter.at();
        return at == null ? today() : LocalDate.ofInstant(at, formatting.clock().getZone());
    }

    LocalDate today() {
        return formatting.today();
    }

    static String status(IssueStatus status) {
        return translate("issues.status." + status);
    }

    /** The state, and how it came to an end where that is known. */
    static String stands(IssueVersion issue) {
        var how = issue.resolution();
        return how == null
                ? status(issue.status())
                : translate("issues.stands", status(issue.status()), resolution(how));
    }

    static String resolution(Resolution how) {
        return translate("issues.resolution." + how);
    }

    static String label(Field field) {
        return translate("issues.field." + field);
    }

    static String label(Incident.Part part) {
        return translate("issues.incident." + part);
    }

    static String answer(Incident.Answer answer) {
        return translate("issues.incident.answer." + answer);
    }

    /** A part of what is known of an incident, in a few words. */
    String value(Incident.Part part, @Nullable Object value) {
        return switch (value) {
            case null ->
                translate(
                        part == Incident.Part.FIRST_REPORT || part == Incident.Part.FINAL_REPORT
                                ? "issues.incident.notReported"
                                : "issues.incident.unknown");
            case Incident.Answer answer -> answer(answer);
            case Instant at -> formatting.formats().moment(at);
            case LocalDate day -> formatting.formats().date(day);
            case Long yen -> translate("issues.yen", formatting.formats().count(yen));
            default -> value.toString();
        };
    }

    private String incident(Incident incident) {
        var known = incident.differencesFrom(Incident.NOTHING_KNOWN).stream()
                .map(part -> label(part) + " " + value(part, incident.value(part)))
                .collect(Collectors.joining(translate("uikit.listed")));
        return known.isEmpty() ? translate("issues.incident.nothingKnown") : known;
    }

    String owner(@Nullable PersonId owner) {
        return owner == null ? translate("issues.owner.none") : directory.name(owner);
    }

    static String grouping(IssueGrouping by) {
        return translate("issues.groups." + by);
    }

    /** What the issues of a group have in common; a key that nobody knows stands for itself. */
    String group(IssueGroup group) {
        if (group.isNone()) {
            return translate("issues.groups.without." + group.by());
        }
        var key = group.named();
        try {
            return switch (group.by()) {
                case SEVERITY -> SeverityMark.word(Severity.valueOf(key));
                case OWNER -> owner(PersonId.of(key));
                case STATUS -> status(IssueStatus.valueOf(key));
                case THREAT -> threat(new ThreatId(key));
                case LABEL -> key;
                case ORIGIN -> origin(key);
                case MONTH -> new MonthTables(formatting).name(YearMonth.parse(key));
                case AGE -> translate("issues.age." + IssueAge.valueOf(key));
            };
        } catch (IllegalArgumentException | DateTimeException unknown) {
            return key;
        }
    }

    /** Kinds of origin that are not the portal's own were named by programs. */
    private static String origin(String kind) {
        return switch (kind) {
            case "threat" -> translate("issues.groups.from.threat");
            case "well-architected" -> translate("issues.groups.from.practice");
            case "issue" -> translate("issues.groups.from.issue");
            case "case" -> translate("issues.groups.from.case");
            default -> kind;
        };
    }

    String due(Due due) {
        var date = due.date();
        if (date != null) {
            return formatting.formats().date(date);
        }
        return due.isUnknown() ? translate("issues.due.unknown", due.text()) : translate("issues.due.none");
    }

    /** For lists, short. */
    String shortDue(Due due) {
        var date = due.date();
        if (date != null) {
            return formatting.shortDate(date);
        }
        return translate(due.isUnknown() ? "issues.due.unknownShort" : "issues.due.none");
    }

    /** 「あと 3日」 or 「20日超過」 as of a day; nothing for what is done or has no date. */
    String left(IssueSummary issue, LocalDate day) {
        if (issue.status().isDone()) {
            return "";
        }
        if (issue.due().date() == null) {
            return issue.due().isUnknown() ? translate("issues.left.check") : "–";
        }
        var days = issue.daysLeft(day);
        if (days == 0) {
            return translate("issues.left.today");
        }
        return days < 0 ? translate("issues.left.over", -days) : translate("issues.left.days", days);
    }

    String threat(ThreatId id) {
        return catalogue.stream()
                .filter(threat -> threat.id().equals(id))
                .findFirst()
                .map(threat -> threat.name(formatting.language()))
                .orElse(id.toString());
    }

    String control(ControlId id) {
        return controls.stream()
                .filter(control -> control.id().equals(id))
                .findFirst()
                .map(control -> control.name(formatting.language()))
                .orElse(id.toString());
    }

    /** Threats or controls by their names. */
    String names(Set<?> ids) {
        return ids.isEmpty()
                ? translate("issues.threats.none")
                : ids.stream().map(this::name).sorted().collect(Collectors.joining(translate("uikit.listed")));
    }

    /** Of a threat or a control; a label is one itself. */
    private String name(Object id) {
        return switch (id) {
            case ControlId control -> control(control);
            case ThreatId threat -> threat(threat);
            default -> id.toString();
        };
    }

    String cost(Cost cost) {
        return translate("issues.cost.both", yen(cost.once()), yen(cost.yearly()));
    }

    /** What is not known is never zero. */
    String yen(@Nullable Long yen) {
        return yen == null
                ? translate("issues.cost.unknown")
                : translate("issues.yen", formatting.formats().count(yen));
    }

    /** The value of any field in a few words; long texts are cut. */
    String value(Field field, @Nullable Object value) {
        return switch (value) {
            case null ->
                switch (field) {
                    case ACCEPTANCE -> translate("issues.acceptance.none");
                    case INCIDENT -> translate("issues.kind.ISSUE");
                    default -> owner(null);
                };
            case Incident incident -> incident(incident);
            case IssueStatus status -> status(status);
            case Severity severity -> SeverityMark.word(severity);
            case PersonId owner -> owner(owner);
            case Due due -> due(due);
            case Acceptance acceptance -> acceptance(acceptance);
            case IssueRelations relations -> relations(relations);
            case Cost cost -> cost(cost);
            case Set<?> ids -> names(ids);
            default -> value.toString().isEmpty() ? "–" : cut(value.toString());
        };
    }

    private static String relations(IssueRelations relations) {
        var parts = new ArrayList<String>();
        if (!relations.waitsFor().isEmpty()) {
            parts.add(translate(
                    "issues.relations.waits",
                    relations.waitsFor().stream()
                            .sorted(Comparator.comparingInt(IssueNumber::value))
                            .map(IssueNumber::toString)
                            .collect(Collectors.joining(translate("uikit.listed")))));
        }
        var original = relations.duplicateOf();
        if (original != null) {
            parts.add(translate("issues.relations.duplicates", original.toString()));
        }
        return parts.isEmpty() ? translate("issues.threats.none") : String.join(translate("uikit.listed"), parts);
    }

    /** Where an acceptance stands, in a few words. */
    String acceptance(Acceptance acceptance) {
        return translate("issues.acceptance.state." + acceptance.state(), date(acceptance));
    }

    /** What somebody did about an acceptance, for the history. */
    String told(Acceptance acceptance) {
        return translate("issues.acceptance.told." + acceptance.state(), date(acceptance));
    }

    private String date(Acceptance acceptance) {
        return formatting.formats().date(acceptance.until());
    }

    /** 「あと 3日」 until it ends. */
    String daysLeft(Acceptance acceptance) {
        var days = daysUntil(acceptance.until());
        if (days == 0) {
            return translate("issues.acceptance.lastDay");
        }
        return days < 0 ? translate("issues.left.over", -days) : translate("issues.left.days", days);
    }

    long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
    }

    /** Who changed an issue while the reader was editing it. */
    String meanwhile(IssueVersion theirs) {
        return meanwhile(theirs.by(), theirs.at());
    }

    String meanwhile(Actor actor, Instant at) {
        return directory.meanwhile(actor, formatting.formats().moment(at), formatting.language());
    }

    /** How many business days a policy gives; none is no limit. */
    String limit(Optional<Integer> days) {
        return days.map(count -> translate("issues.policy.days", count))
                .orElseGet(() -> translate("issues.policy.noLimit"));
    }

    String by(IssueVersion version) {
        return name(version.by());
    }

    String name(Actor actor) {
        return directory.name(actor, formatting.language());
    }

    private static String cut(String text) {
        return text.length() <= 120
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(119, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
