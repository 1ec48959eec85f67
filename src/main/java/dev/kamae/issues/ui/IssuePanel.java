package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.kamae.issues.Incidents;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;

/** One issue: what it is, what one can do, and how it came to be so. */
class IssuePanel extends Section {

    private final Issues issues;
    private final IssueWords words;
    private final Incidents incidents;
    private final IssueActions.Doors doors;
    private final IssueFacts facts;
    private final Runnable changed;
    private final Div tools = new Div();
    private final Div body = new Div();

    IssuePanel(
            Issues issues,
            Incidents incidents,
            IssueActions.Doors doors,
            IssueWords words,
            IssueFacts facts,
            Runnable changed) {
        this.issues = issues;
        this.incidents = incidents;
        this.doors = doors;
        this.words = words;
        this.facts = facts;
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
                facts.of(issue),
                new IssueActions(doors, issue, () -> refresh(issue)));
        var incident = issue.incident();
        if (incident != null) {
            body.add(heading("issues.kind.INCIDENT"), new IncidentCard(incidents, words, issue, incident));
        }
        body.add(
                heading("issues.field.DESCRIPTION"),
                description(issue),
                heading("issues.history"),
                new IssueFeed(issues, words, issue),
                new IssueRemark(issues, issue, () -> refresh(issue)));
    }

    private static Paragraph description(IssueVersion issue) {
        var text = issue.content().description();
        var description = new Paragraph(text.isEmpty() ? translate("issues.noDescription") : text);
        description.addClassName(text.isEmpty() ? "k-quiet" : "k-prose");
        return description;
    }

    private void refresh(IssueVersion issue) {
        show(issue.number());
        changed.run();
    }

    private static H3 heading(String key) {
        return new H3(translate(key));
    }
}
