package dev.kamae.review;

import dev.kamae.scoring.Help;
import dev.kamae.scoring.JudgedId;
import dev.kamae.scoring.Pressure;
import dev.kamae.scoring.Scoreboard;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ThreatSource;
import org.jspecify.annotations.Nullable;

/** The threats of a report, out of the scores of two moments. */
final class ThreatLines {

    private final Scoreboard now;
    private final Scoreboard before;

    ThreatLines(Scoreboard now, Scoreboard before) {
        this.now = now;
        this.before = before;
    }

    ThreatList of(ThreatSource source) {
        return new ThreatList(
                source,
                now.bands(source),
                before.bands(source),
                now.lowestFirst(source).stream().map(this::line).toList());
    }

    private ThreatLine line(ThreatScore score) {
        var earlier = before.find(score.id());
        var change = earlier.flatMap(score::since);
        var threat = score.stance().threat();
        var target = score.stance().target();
        return new ThreatLine(
                score.id(),
                new Named(threat.nameJa(), threat.nameEn()),
                score.standing(),
                target == null ? null : target.score(),
                earlier.map(ThreatScore::standing).orElse(null),
                change.orElse(null),
                earlier.flatMap(then -> change.flatMap(known -> new Reasons(then, score).biggest(known)))
                        .orElse(null),
                score.help().stream()
                        .findFirst()
                        .map(help -> advice(score, help))
                        .orElse(null),
                score.pressure().map(Pressure::step).orElse(null),
                ByHand.of(score.stance().counter()));
    }

    private static Advice advice(ThreatScore score, Help help) {
        return switch (help.what()) {
            case Help.NextLevel(var id, var function, var from) ->
                new Advice.NextLevel(function, control(score, id), from.level(), help.points());
            case Help.Resolve(var open) ->
                new Advice.Resolve(open.issue().number().value(), open.issue().title(), help.points());
            case Help.Repeat(var drilled) -> new Advice.Repeat(Reasons.name(drilled), help.points());
            case Help.Settle(var answered) -> new Advice.Settle(Reasons.question(answered), help.points());
        };
    }

    private static @Nullable Named control(ThreatScore score, JudgedId id) {
        return id instanceof JudgedId.OfControl ? Reasons.name(score, id) : null;
    }
}
