package dev.kamae.roadmap.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.roadmap.Agreement;
import dev.kamae.roadmap.MeasureState;
import dev.kamae.roadmap.Outlook;
import dev.kamae.roadmap.Outlook.Cell;
import dev.kamae.roadmap.Outlook.Planned;
import dev.kamae.uikit.Words;
import java.util.ArrayList;
import java.util.List;

/** Whether what was agreed is being done, in a sentence. */
final class RoadmapAnswer {

    private final Outlook outlook;
    private final RoadmapWords words;

    private RoadmapAnswer(Outlook outlook, RoadmapWords words) {
        this.outlook = outlook;
        this.words = words;
    }

    static List<Component> of(Outlook outlook, RoadmapWords words) {
        var answer = new RoadmapAnswer(outlook, words);
        if (outlook.agreement().isEmpty() && answer.added() == 0) {
            return List.of(Words.plain(translate("roadmap.answer.nothing")));
        }
        return outlook.agreement()
                .map(answer::against)
                .orElseGet(() -> List.of(Words.plain(translate("roadmap.answer.draft", answer.added()))));
    }

    private List<Component> against(Agreement agreement) {
        var parts = new ArrayList<Component>();
        var agreed = outlook.measures().stream().filter(Planned::isAgreed).toList();
        parts.add(Words.plain(translate(
                "roadmap.answer.agreed",
                words.day(agreement.at()),
                words.name(agreement.by()),
                agreed.size(),
                agreed.stream()
                        .filter(planned -> planned.measure().content().state() == MeasureState.DONE)
                        .count())));
        var dropped = agreed.stream()
                .filter(planned -> planned.measure().content().state() == MeasureState.DROPPED)
                .count();
        if (dropped > 0) {
            parts.add(Words.plain(translate("roadmap.answer.dropped", dropped)));
        }
        var late = agreed.stream().filter(Planned::isLate).count();
        if (late > 0) {
            parts.add(Words.bad(translate("roadmap.answer.late", late)));
        }
        if (added() > 0) {
            parts.add(Words.plain(translate("roadmap.answer.added", added())));
        }
        lastEnd(parts);
        return parts;
    }

    private long added() {
        return outlook.measures().stream().filter(Planned::isAdded).count();
    }

    /** How the quarter that ended last came out. */
    private void lastEnd(List<Component> parts) {
        var last = outlook.current().plus(-1);
        var cells = outlook.threats().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.quarter().equals(last) && cell.agreed().isPresent())
                .toList();
        if (!cells.isEmpty()) {
            var unknown =
                    cells.stream().filter(cell -> cell.difference().isEmpty()).count();
            parts.add(Words.plain(translate(
                    "roadmap.answer.reached",
                    words.part(last, outlook.firstMonth()),
                    cells.size(),
                    cells.stream().filter(RoadmapAnswer::isReached).count())));
            if (unknown > 0) {
                parts.add(Words.plain(translate("roadmap.answer.unknown", unknown)));
            }
        }
    }

    private static boolean isReached(Cell cell) {
        return cell.difference().filter(points -> points >= 0).isPresent();
    }
}
