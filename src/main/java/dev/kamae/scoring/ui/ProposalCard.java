package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.scoring.Evidence;
import dev.kamae.scoring.Proposal;
import dev.kamae.scoring.Proposals;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.util.stream.Collectors;

/** One proposal: what was judged, what the evidence says, and the two answers to it. */
class ProposalCard extends Div {

    private static final int LONGEST_NOTE = 2_000;

    private final Proposals proposals;
    private final Proposal proposal;
    private final ScoreWords words;
    private final Runnable decided;

    /**
     * @param lines whether the reader may see log lines
     * @param decided called when it is accepted or declined
     */
    ProposalCard(Proposals proposals, Proposal proposal, ScoreWords words, boolean lines, Runnable decided) {
        this.proposals = proposals;
        this.proposal = proposal;
        this.words = words;
        this.decided = decided;
        var card = new Card(
                name(),
                translate(
                        "scoring.proposal.change",
                        proposal.from().level(),
                        proposal.to().level()),
                new Paragraph(translate(
                        "scoring.proposal.why",
                        words.formatting().formats().share(proposal.from().effectiveness()),
                        words.formatting().formats().share(proposal.mean()),
                        Proposal.STANDING.toDays())),
                evidence(lines));
        if (proposals.mayDecide()) {
            card.add(actions());
        }
        add(card);
    }

    private String name() {
        return proposal.name(words.formatting().language());
    }

    private Component evidence(boolean lines) {
        var all = new Div();
        all.addClassName("k-lines");
        proposal.evidence().forEach(item -> all.add(line(item, lines)));
        return all;
    }

    private Component line(Evidence item, boolean lines) {
        var told = new Div(Words.plain(words.what(item)), Words.quiet(words.source(item)));
        told.addClassName("k-told");
        var line = ThreatPanel.line(Words.quiet(words.date(item)), told);
        line.addClassName("k-line-evidence");
        return EvidenceLink.of(item, lines, words.formatting().clock().getZone())
                .<Component>map(href -> ThreatPanel.linked(line, href))
                .orElse(line);
    }

    private Component actions() {
        var accept =
                Once.button(translate("scoring.proposal.accept", proposal.to().level()), this::accept);
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setAriaLabel(accept.getText() + ": " + name());
        var decline = new Button(translate("scoring.proposal.decline"), click -> askWhy());
        decline.setAriaLabel(decline.getText() + ": " + name());
        var actions = new Div(accept, decline);
        actions.addClassName("k-actions");
        return actions;
    }

    private void accept() {
        var note = translate(
                "scoring.proposal.note",
                proposal.evidence().stream()
                        .map(item -> words.what(item) + " (" + words.source(item) + ")")
                        .collect(Collectors.joining(translate("uikit.listed"))));
        proposals.accept(proposal, note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
        Notices.done(
                translate("scoring.proposal.accepted", name(), proposal.to().level()));
        decided.run();
    }

    private void askWhy() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(translate("scoring.proposal.declineOne", name()));
        dialog.setWidth("480px");
        var reason = new TextArea(translate("scoring.proposal.reason"));
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setMaxLength(LONGEST_NOTE);
        var decline = Once.button(translate("scoring.proposal.decline"), () -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (reason.isInvalid()) {
                reason.setErrorMessage(translate("uikit.required"));
                return;
            }
            dialog.close();
            proposals.decline(proposal, reason.getValue());
            Notices.done(translate("scoring.proposal.declined", name()));
            decided.run();
        });
        decline.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(translate("scoring.proposal.declineWhat")), reason);
        dialog.getFooter().add(new Button(translate("uikit.cancel"), click -> dialog.close()), decline);
        dialog.open();
    }
}
