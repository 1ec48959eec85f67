package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Origin;
import dev.kamae.core.OriginLink;
import dev.kamae.issues.Acceptance;
import dev.kamae.issues.Cost;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.issues.RelatedIssues;
import dev.kamae.issues.ServiceLevel;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of an issue, in short. */
class IssueFacts {

    private final IssueWords words;
    private final IssuePolicies policies;
    private final RelatedIssues related;
    private final List<IssueSlot> slots;
    private final List<OriginLink> origins;

    IssueFacts(
            IssueWords words,
            IssuePolicies policies,
            RelatedIssues related,
            List<IssueSlot> slots,
            List<OriginLink> origins) {
        this.words = words;
        this.policies = policies;
        this.related = related;
        this.slots = slots;
        this.origins = origins;
    }

    Facts of(IssueVersion issue) {
        var content = issue.content();
        var facts = new Facts()
                .with(IssueWords.label(Field.SEVERITY), new SeverityMark(content.severity()))
                .with(IssueWords.label(Field.STATUS), status(issue));
        acceptance(issue, facts);
        facts.with(IssueWords.label(Field.OWNER), Words.plain(words.owner(content.owner())))
                .with(IssueWords.label(Field.DUE), due(issue, words))
                .with(translate("issues.sla"), level(issue))
                .with(IssueWords.label(Field.THREATS), Words.plain(words.names(content.threats())));
        if (!content.controls().isEmpty()) {
            facts.with(IssueWords.label(Field.CONTROLS), Words.plain(words.names(content.controls())));
        }
        if (!content.labels().isEmpty()) {
            facts.with(IssueWords.label(Field.LABELS), labels(content.labels()));
        }
        facts.with(IssueWords.label(Field.COST), cost(content.cost()));
        relations(issue, facts);
        Optional.ofNullable(issue.origin()).ifPresent(origin -> facts.with(translate("issues.origin"), link(origin)));
        slots.forEach(slot -> slot.show(issue, facts));
        return facts;
    }

    private static Component[] labels(Set<String> labels) {
        return labels.stream()
                .sorted()
                .map(label -> {
                    var mark = new Anchor(
                            "issues?" + QueryParameters.of("label", label).getQueryString(), label);
                    mark.addClassName("k-label");
                    return mark;
                })
                .toArray(Component[]::new);
    }

    private Component cost(Cost cost) {
        return cost.equals(Cost.NOT_KNOWN)
                ? Words.unknown(translate("issues.cost.unknown"), translate("issues.cost.unknownWhy"))
                : Words.plain(words.cost(cost));
    }

    private static Component[] status(IssueVersion issue) {
        var mark = new StatusMark(issue.status());
        var how = issue.resolution();
        if (how != null) {
            return new Component[] {mark, Words.quiet(IssueWords.resolution(how))};
        }
        var closed = issue.status().isDone() && issue.status() != IssueStatus.RISK_ACCEPTED;
        return closed
                ? new Component[] {
                    mark, Words.unknown(translate("issues.resolution.none"), translate("issues.resolution.noneWhy"))
                }
                : new Component[] {mark};
    }

    /** Nothing where its risk was never asked to be accepted. */
    private void acceptance(IssueVersion issue, Facts facts) {
        var acceptance = issue.acceptance();
        if (acceptance == null && issue.status() == IssueStatus.RISK_ACCEPTED) {
            facts.with(
                    IssueWords.label(Field.ACCEPTANCE),
                    Words.unknown(translate("issues.acceptance.endless"), translate("issues.acceptance.endlessWhy")));
        } else if (acceptance != null) {
            facts.with(IssueWords.label(Field.ACCEPTANCE), acceptance(issue, acceptance));
        }
    }

    private Component[] acceptance(IssueVersion issue, Acceptance acceptance) {
        var told = new Anchor(AcceptanceView.address(issue.number()), words.acceptance(acceptance));
        return acceptance.state() == Acceptance.State.ACCEPTED
                ? new Component[] {told, Words.quiet(words.daysLeft(acceptance))}
                : new Component[] {told};
    }

    /** By when, and how far that is away or past. */
    static Component[] due(IssueVersion issue, IssueWords words) {
        var due = issue.content().due();
        var summary = issue.summary();
        var written = due.isUnknown()
                ? Words.unknown(words.due(due), translate("issues.due.unknownWhy"))
                : Words.plain(words.due(due));
        var left = summary.isOverdue(words.today())
                ? Words.bad(words.left(summary, words.today()))
                : Words.quiet(words.left(summary, words.today()));
        return due.date() == null ? new Component[] {written} : new Component[] {written, left};
    }

    private Component[] level(IssueVersion issue) {
        var policy = policies.of(issue);
        if (policy.isEmpty()) {
            return new Component[] {Words.unknown(translate("issues.sla.none"), translate("issues.sla.noneWhy"))};
        }
        return policies.level(issue)
                .map(level -> new Component[] {
                    new Anchor("issues/policy", words.formatting().formats().date(level.until())), standing(level)
                })
                .orElseGet(() -> new Component[] {Words.plain(translate("issues.policy.noLimit"))});
    }

    private static Component standing(ServiceLevel level) {
        return switch (level.standing()) {
            case WITHIN ->
                Words.quiet(
                        level.left() == 0
                                ? translate("issues.left.today")
                                : translate("issues.sla.left", level.left()));
            case PAST -> Words.bad(translate("issues.sla.over", -level.left()));
            case KEPT -> Words.quiet(translate("issues.sla.kept"));
            case MISSED -> Words.quiet(translate("issues.sla.missed"));
        };
    }

    private void relations(IssueVersion issue, Facts facts) {
        var ends = related.of(issue);
        others("issues.relations.waitsFor", ends.waitsFor(), facts);
        others("issues.relations.awaitedBy", ends.awaitedBy(), facts);
        others("issues.relations.duplicateOf", ends.originals(), facts);
        others("issues.relations.duplicated", ends.duplicates(), facts);
    }

    private static void others(String label, List<IssueVersion> others, Facts facts) {
        if (!others.isEmpty()) {
            facts.with(translate(label), others.stream().map(IssueFacts::other).toArray(Component[]::new));
        }
    }

    private static Component other(IssueVersion issue) {
        return new Div(
                new Anchor(
                        "issues/" + issue.number(),
                        issue.number() + " " + issue.content().title()),
                Words.quiet(" " + IssueWords.status(issue.status())));
    }

    private Component link(Origin origin) {
        return origins.stream()
                .flatMap(link -> link.to(origin).stream())
                .findFirst()
                .map(IssueFacts::link)
                .orElseGet(() -> Words.plain(origin.kind() + " " + origin.id()));
    }

    private static Component link(OriginLink.Target target) {
        return target.path() == null ? Words.plain(target.label()) : new Anchor(target.path(), target.label());
    }
}
