package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.kamae.core.Origin;
import dev.kamae.core.OriginLink;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.Optional;

/** One issue: what it is, what one can do, and how it came to be so. */
class IssuePanel extends Section {

    private final Issues issues;
    private final IssueWords words;
    private final List<IssueSlot> slots;
    private final List<OriginLink> origins;
    private final Runnable changed;
    private final Div tools = new Div();
    private final Div body = new Div();

    IssuePanel(Issues issues, IssueWords words, List<IssueSlot> slots, List<OriginLink> origins, Runnable changed) {
        this.issues = issues;
        this.words = words;
        this.slots = slots;
        this.origins = origins;
        this.changed = changed;
        addClassName("k-panel");
        tools.addClassName("k-panel-tools");
        add(tools, body);
    }

    void offerToClose(IssueNumber number, Runnable close) {
        var page = new Button(Symbol.EXPAND.icon(), click -> UI.getCurrent().navigate("issues/" + number));
        page.setAriaLabel(translate("issues.openAsPage"));
        page.setTooltipText(translate("issues.openAsPage"));
        var cross = new Button(Symbol.CLOSE.icon(), click -> close.run());
        cross.setAriaLabel(translate("uikit.close"));
        page.addThemeVariants(ButtonVariant.TERTIARY);
        cross.addThemeVariants(ButtonVariant.TERTIARY);
        tools.add(page, cross);
    }

    void show(IssueNumber number) {
        body.removeAll();
        issues.find(number)
                .ifPresentOrElse(this::fill, () -> body.add(new Empty(translate("issues.unknown", number.toString()))));
    }

    private void fill(IssueVersion issue) {
        body.add(
                Words.quiet(issue.number().toString()),
                new H2(issue.content().title()),
                facts(issue),
                actions(issue),
                heading("issues.field.DESCRIPTION"),
                description(issue),
                heading("issues.history"),
                new IssueFeed(issues, words, issue),
                new IssueRemark(issues, issue, () -> refresh(issue)));
    }

    private Facts facts(IssueVersion issue) {
        var content = issue.content();
        var facts = new Facts()
                .with(IssueWords.label(IssueVersion.Field.SEVERITY), new SeverityMark(content.severity()))
                .with(IssueWords.label(IssueVersion.Field.STATUS), status(issue))
                .with(IssueWords.label(IssueVersion.Field.OWNER), Words.plain(words.owner(content.owner())))
                .with(IssueWords.label(IssueVersion.Field.DUE), due(issue))
                .with(IssueWords.label(IssueVersion.Field.THREATS), Words.plain(words.names(content.threats())));
        if (!content.controls().isEmpty()) {
            facts.with(IssueWords.label(IssueVersion.Field.CONTROLS), Words.plain(words.names(content.controls())));
        }
        Optional.ofNullable(issue.origin()).ifPresent(origin -> facts.with(translate("issues.origin"), link(origin)));
        slots.forEach(slot -> slot.show(issue, facts));
        return facts;
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

    private Component[] due(IssueVersion issue) {
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

    private Component link(Origin origin) {
        return origins.stream()
                .flatMap(link -> link.to(origin).stream())
                .findFirst()
                .map(IssuePanel::link)
                .orElseGet(() -> Words.plain(origin.kind() + " " + origin.id()));
    }

    private static Component link(OriginLink.Target target) {
        return target.path() == null ? Words.plain(target.label()) : new Anchor(target.path(), target.label());
    }

    private static Paragraph description(IssueVersion issue) {
        var text = issue.content().description();
        var description = new Paragraph(text.isEmpty() ? translate("issues.noDescription") : text);
        description.addClassName(text.isEmpty() ? "k-quiet" : "k-prose");
        return description;
    }

    private Div actions(IssueVersion issue) {
        var move = new Button(
                translate("issues.move"), click -> new MoveDialog(issues, issue, () -> refresh(issue)).open());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.setVisible(issues.mayEdit(issue)
                || issues.mayAcceptRisk() && !issue.status().isDone());
        var edit = new Button(
                translate("issues.edit"),
                click -> new IssueDialog(issues, words, issue, next -> refresh(issue)).open());
        edit.setVisible(issues.mayEdit(issue));
        var actions = new Div(move, edit);
        actions.addClassName("k-actions");
        return actions;
    }

    private void refresh(IssueVersion issue) {
        show(issue.number());
        changed.run();
    }

    private static H3 heading(String key) {
        return new H3(translate(key));
    }
}
