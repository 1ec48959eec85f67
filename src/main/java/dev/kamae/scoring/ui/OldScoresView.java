package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kamae.core.LogText;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Directory;
import dev.kamae.identity.People;
import dev.kamae.scoring.OldScoreImport;
import dev.kamae.scoring.OldScores;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Which scores did we give before we used this? Files of them come in whole, and are withdrawn whole. */
@Route("threats/old-scores")
@RolesAllowed(Capability.VIEW)
class OldScoresView extends Div implements HasDynamicTitle {

    private static final int NAME_SHOWN = 60;

    private final OldScores scores;
    private final Directory directory;
    private final Formatting formatting;
    private final Div files = new Div();
    private final Page page = new Page(translate("scoring.old.question"));

    OldScoresView(OldScores scores, People people, Formatting formatting) {
        this.scores = scores;
        this.directory = people.directory();
        this.formatting = formatting;
        page.backTo(ThreatsAddress.ROUTE, translate("scoring.menu"));
        if (scores.mayTake()) {
            page.add(new Card(
                    translate("scoring.old.take"),
                    translate("scoring.old.takeNote"),
                    new OldScoresUpload(scores, formatting, this::show)));
        }
        page.add(files);
        add(page);
        show();
    }

    private void show() {
        var all = scores.all();
        page.answer(Words.plain(
                all.isEmpty()
                        ? translate("scoring.old.none")
                        : translate(
                                "scoring.old.answer",
                                all.size(),
                                all.stream()
                                        .map(score -> score.threat())
                                        .distinct()
                                        .count(),
                                formatting.formats().date(all.getFirst().day()),
                                formatting.formats().date(all.getLast().day()))));
        files.removeAll();
        var taken = scores.files();
        files.add(new Card(
                translate("scoring.old.files"),
                translate("scoring.old.filesNote"),
                taken.isEmpty() ? new Empty(translate("scoring.old.why")) : list(taken)));
    }

    private Component list(List<OldScoreImport> taken) {
        var list = new Div();
        list.addClassName("k-lines");
        taken.forEach(file -> list.add(line(file)));
        return list;
    }

    private Component line(OldScoreImport file) {
        var told = new Div(
                Words.logged(new LogText(file.name()), NAME_SHOWN),
                Words.quiet(translate(
                        "scoring.old.file",
                        file.scores(),
                        formatting.formats().moment(file.at()),
                        directory.name(file.by(), formatting.language()))));
        told.addClassName("k-told");
        if (file.withdrawn()) {
            return ThreatPanel.line(told, Words.quiet(translate("scoring.old.withdrawn")));
        }
        if (!scores.mayTake()) {
            return ThreatPanel.line(told);
        }
        var withdraw = Once.button(translate("scoring.old.withdraw"), () -> {
            scores.withdraw(file);
            Notices.done(translate("scoring.old.isWithdrawn", file.scores()));
            show();
        });
        withdraw.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return ThreatPanel.line(told, withdraw);
    }

    @Override
    public String getPageTitle() {
        return translate("scoring.old") + " - Kamae";
    }
}
