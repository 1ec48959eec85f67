package dev.kamae.review;

import dev.kamae.core.Formats;
import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.scoring.Standing;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Lack;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a report says, in the words of one language: pages, mails and decks say it alike. */
public final class ReportSentences {

    /** {@code SEC 2 How do you manage identities for people and machines?} */
    private static final Pattern NUMBERED = Pattern.compile("(SEC \\d+) (.+)");

    private final Formats formats;
    private final Language language;

    public ReportSentences(Formats formats) {
        this.formats = formats;
        language = formats.language();
    }

    /** {@code 41}, or in a word or two why it is not known. */
    public String standing(Standing standing) {
        return switch (standing) {
            case Standing.Known(var counter) ->
                formats.count(Math.round(counter.score().value()));
            case Standing.NotRecorded(var missing) -> text("review.notRecorded", missing.size());
            case Standing.Stale(var functions) -> text("review.stale", functions.size());
        };
    }

    /** Why a threat stands where it stands, against the end of the month before. */
    public String why(ThreatLine threat) {
        var reason = threat.reason();
        if (threat.counter().isEmpty()) {
            return text(threat.standing() instanceof Standing.Stale ? "review.why.stale" : "review.why.unknown");
        }
        if (threat.counterBefore().isEmpty()) {
            return text("review.why.first");
        }
        if (reason == null) {
            return text("review.why.same");
        }
        var words = text("review.group." + reason.group());
        var about = reason.about();
        return about == null
                ? text("review.why", words, formats.points(reason.points()))
                : text("review.why.about", words, formats.points(reason.points()), about.in(language));
    }

    /** What would help a threat most; empty where nothing does that shows. */
    public String advice(ThreatLine threat) {
        return switch (threat.standing()) {
            case Standing.NotRecorded(var missing) -> text("review.advice.answer", missing.size());
            case Standing.Stale(var functions) -> text("review.advice.again", functions.size());
            case Standing.Known _ -> threat.advice() == null ? "" : advice(threat.advice());
        };
    }

    private String advice(Advice advice) {
        var points = formats.points(advice.points());
        return switch (advice) {
            case Advice.NextLevel level -> {
                var control = level.control();
                var name = control == null ? text("threats.function." + level.function()) : control.in(language);
                yield text("review.advice.level", name, level.from() + 1, points);
            }
            case Advice.Resolve issue -> text("review.advice.resolve", "SEC-" + issue.number(), issue.title(), points);
            case Advice.Repeat(var drill, var _) -> text("review.advice.repeat", drill.in(language), points);
            case Advice.Settle settle ->
                text(
                        "review.advice.settle",
                        numbered(settle).map(found -> found.group(1)).orElseGet(() -> question(settle)),
                        points);
        };
    }

    /** The question of a review that the advice is about, where the advice only gives its number; empty otherwise. */
    public String adviceQuestion(ThreatLine threat) {
        return threat.advice() instanceof Advice.Settle settle
                ? numbered(settle).map(found -> found.group(2)).orElse("")
                : "";
    }

    private Optional<MatchResult> numbered(Advice.Settle settle) {
        return Optional.of(NUMBERED.matcher(question(settle)))
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult);
    }

    private String question(Advice.Settle settle) {
        return settle.question().in(language);
    }

    /** {@code 412,806}, at least so many, or that it is not known. */
    public String figure(Figure figure) {
        return switch (figure) {
            case Figure.Known(var count) -> formats.count(count);
            case Figure.AtLeast some -> text("review.atLeast", formats.count(some.count()));
            case Figure.NotKnown _ -> text("review.unknown");
        };
    }

    /** Every reason why a figure is not fully known. */
    public String lacks(Collection<Lack> lacks) {
        return lacks.stream()
                .map(lack -> lack.sentence(language))
                .distinct()
                .collect(Collectors.joining(language == Language.JA ? "" : " "));
    }

    private String text(String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }
}
