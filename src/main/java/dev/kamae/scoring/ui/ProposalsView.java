package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.scoring.Proposal;
import dev.kamae.scoring.Proposals;
import dev.kamae.threats.Controls;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;

/** Which assessments does the evidence speak against? A person accepts or declines each; nothing changes by itself. */
@Route("threats/proposals")
@RolesAllowed(Capability.VIEW)
class ProposalsView extends Div implements HasDynamicTitle {

    private final Proposals proposals;
    private final Controls controls;
    private final ScoreWords words;
    private final boolean lines;

    ProposalsView(Proposals proposals, Controls controls, People people, Identity identity, Formatting formatting) {
        this.proposals = proposals;
        this.controls = controls;
        words = new ScoreWords(formatting, people.directory());
        lines = identity.may(Capability.INVESTIGATE);
        refresh();
    }

    private void refresh() {
        removeAll();
        var open = proposals.open();
        var page = new Page(translate("scoring.proposals.question"))
                .backTo(ThreatsAddress.ROUTE, translate("scoring.menu"));
        page.answer(Words.plain(
                open.isEmpty()
                        ? translate("scoring.proposals.none")
                        : translate("scoring.proposals.answer", open.size())));
        if (open.isEmpty()) {
            page.add(new Empty(rule()));
        } else {
            open.forEach(proposal -> page.add(new ProposalCard(proposals, proposal, words, lines, this::refresh)));
            var note = new Div(rule());
            note.addClassName("k-note");
            page.add(note);
        }
        var decided = proposals.decided();
        if (!decided.isEmpty()) {
            page.add(new Card(
                    translate("scoring.proposals.decided"),
                    translate("scoring.proposals.decidedNote"),
                    new ProposalDecisions(decided, controls.all(), words)));
        }
        add(page);
    }

    private static String rule() {
        return translate(
                "scoring.proposals.rule",
                Proposal.LEAST_WEIGHT,
                Proposal.LEAST_LEVELS,
                Proposal.STANDING.toDays(),
                Proposal.LEAST_CHECKS);
    }

    @Override
    public String getPageTitle() {
        return translate("scoring.proposals") + " - Kamae";
    }
}
