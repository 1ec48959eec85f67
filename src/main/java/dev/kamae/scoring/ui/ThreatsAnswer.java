package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dev.kamae.scoring.Band;
import dev.kamae.scoring.Scoreboard;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ThreatSource;
import dev.kamae.uikit.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentence that answers the page's question, and where nothing is known, where to begin. */
final class ThreatsAnswer {

    private ThreatsAnswer() {}

    /**
     * @param now as of now; null where the board is
     * @param edits whether the reader may begin
     */
    static List<Component> of(Scoreboard board, @Nullable Scoreboard now, boolean edits) {
        var unknown = board.threats().stream()
                .filter(score -> score.counter().isEmpty())
                .toList();
        var pending = unknown.stream().filter(score -> isKnown(score, now)).count();
        var known = board.threats().size() - unknown.size();
        if (known + pending == 0) {
            var nothing = Words.plain(translate("scoring.answer.nothing"));
            return edits
                    ? List.of(nothing, new Anchor(first(board), translate("scoring.answer.begin")))
                    : List.of(nothing);
        }
        var answer = new ArrayList<Component>();
        if (known > 0) {
            answer.add(acute(board));
        }
        if (pending > 0) {
            answer.add(Words.plain(translate("scoring.answer.pending", pending)));
        }
        if (unknown.isEmpty()) {
            answer.add(Words.plain(translate("scoring.answer.allKnown")));
        } else if (unknown.size() > pending) {
            answer.add(Words.plain(translate("scoring.answer.unknown", unknown.size() - pending)));
        }
        return answer;
    }

    private static boolean isKnown(ThreatScore score, @Nullable Scoreboard board) {
        return board != null
                && board.find(score.id()).flatMap(ThreatScore::counter).isPresent();
    }

    private static Component acute(Scoreboard board) {
        var external = board.bands(ThreatSource.EXTERNAL).of(Band.ACT_NOW);
        var internal = board.bands(ThreatSource.INTERNAL).of(Band.ACT_NOW);
        return external + internal == 0
                ? Words.plain(translate("scoring.answer.noAct"))
                : Words.strong(translate("scoring.answer.act", external, internal));
    }

    /** Where the first answer is given. */
    private static String first(Scoreboard board) {
        return board.lowestFirst(ThreatSource.EXTERNAL).stream()
                .findFirst()
                .map(ThreatScore::id)
                .map(ThreatPanel::assessment)
                .orElse(ThreatsAddress.ROUTE);
    }
}
