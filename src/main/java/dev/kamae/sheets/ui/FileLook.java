package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.LogText;
import dev.kamae.core.Refusal;
import dev.kamae.identity.People;
import dev.kamae.sheets.Layout;
import dev.kamae.sheets.PlannedIssue.Place;
import dev.kamae.sheets.Preview;
import dev.kamae.sheets.SheetChange.Chosen;
import dev.kamae.sheets.SheetDraft;
import dev.kamae.sheets.Sheets;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A file that is looked at: how it is read, to be corrected, and what would come in by that. */
class FileLook extends Div {

    private static final int SHOWN = 60;

    /** Takes what was looked at over. */
    interface Take {

        void begin(SheetDraft draft, Layout layout, Set<Chosen> chosen, Set<Place> out, int issues);
    }

    private final Sheets sheets;
    private final People people;
    private final Formatting formatting;
    private final SheetDraft draft;
    private final Page page;
    private final Take take;
    private final Div reading = new Div();
    private final Div preview = new Div();
    private Layout layout;
    private Supplier<Set<Chosen>> taken = Set::of;
    private final Set<Place> out = new HashSet<>();

    FileLook(Sheets sheets, People people, Formatting formatting, SheetDraft draft, Page page, Take take) {
        this.sheets = sheets;
        this.people = people;
        this.formatting = formatting;
        this.draft = draft;
        this.page = page;
        this.take = take;
        layout = sheets.propose(draft);
        add(reading, preview);
        read();
        plan();
    }

    private void read() {
        reading.removeAll();
        reading.add(
                new ReadingCard(draft, layout, sheets.ledgers(), formatting, this::correct),
                new WordsCard(draft, layout, people.directory(), formatting, this::correct));
    }

    private void plan() {
        var planned = sheets.preview(draft, layout);
        answer(planned);
        preview.removeAll();
        var button = new Button();
        var changes = new ChangesCard(planned, people.directory(), formatting, () -> offer(button, planned));
        taken = changes::chosen;
        button.setDisableOnClick(true);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(
                click -> take.begin(draft, planned.layout(), taken.get(), Set.copyOf(out), kept(planned)));
        offer(button, planned);
        preview.add(changes, new PreviewCard(planned, formatting, button, out, () -> offer(button, planned)));
    }

    /** What was corrected stays as it is under the hands; other words stand there once a column means something else. */
    private void correct(UnaryOperator<Layout> correction) {
        try {
            var before = layout;
            layout = sheets.complete(draft, correction.apply(before));
            if (!layout.columns().equals(before.columns())) {
                read();
            }
            plan();
        } catch (Refusal refused) {
            Notices.refused(refused.sentence(formatting.language()));
        }
    }

    private void answer(Preview planned) {
        var name = new LogText(draft.file()).cut(SHOWN);
        if (!planned.isReady()) {
            var why = planned.unanswered().isEmpty() ? "sheets.answer.nothing" : "sheets.answer.unanswered";
            page.answer(Words.bad(translate(why, name)));
            return;
        }
        var out = planned.leftOut();
        page.answer(Words.plain((planned.issues().isEmpty()
                        ? translate("sheets.answer.nothing", name)
                        : translate("sheets.answer.read", name, planned.issues().size()))
                + (planned.known() == 0 ? "" : translate("sheets.answer.known", planned.known()))
                + (planned.changes().isEmpty()
                        ? ""
                        : translate("sheets.answer.changed", planned.changes().size()))
                + (planned.missing().isEmpty()
                        ? ""
                        : translate("sheets.answer.missing", planned.missing().size()))
                + (out == 0 ? "" : translate("sheets.answer.leftOut", out))));
    }

    private int kept(Preview planned) {
        return (int) planned.issues().stream()
                .filter(issue -> !out.contains(issue.place()))
                .count();
    }

    /** Says what would be taken over; nothing to take is no button. */
    private void offer(Button button, Preview planned) {
        var issues = kept(planned);
        var changes = taken.get().size();
        button.setText(
                changes == 0
                        ? translate("sheets.preview.take", issues)
                        : translate("sheets.changes.take", issues, changes));
        button.setVisible(planned.isReady() && issues + changes > 0);
    }
}
