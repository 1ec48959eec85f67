package dev.kamae.wellarchitected;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review whose pages are all there. */
record ReviewDraft(AnswerPage.Key key, List<Answer> answers) {

    private static final Comparator<Answer> BY_ID =
            Comparator.comparing(answer -> answer.question().value());

    int practices() {
        return answers.stream().mapToInt(answer -> answer.practices().size()).sum();
    }

    /** The same for the same answers, in whatever order the pages came. */
    String hash() {
        var content = new StringBuilder();
        answers.stream().sorted(BY_ID).forEach(answer -> {
            put(content, answer.question().value(), answer.title(), answer.risk(), answer.applicable());
            putNotes(content, answer.notes());
            answer.practices().forEach(practice -> {
                put(
                        content,
                        practice.id().value(),
                        practice.title(),
                        practice.state(),
                        practice.reason(),
                        practice.improvement());
                putNotes(content, practice.notes());
            });
        });
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nothing where there are none, so that a review without notes has the hash that it had before there were any. */
    private static void putNotes(StringBuilder content, @Nullable String notes) {
        if (notes != null) {
            put(content, "notes", notes);
        }
    }

    boolean hasNotes() {
        return answers.stream().anyMatch(Answer::hasNotes);
    }

    ReviewDraft withoutNotes() {
        return new ReviewDraft(key, answers.stream().map(Answer::withoutNotes).toList());
    }

    /** Each with its length before it, so that no two contents run together to the same text. */
    private static void put(StringBuilder content, @Nullable Object... values) {
        for (var value : values) {
            var text = String.valueOf(value);
            content.append(text.length()).append(':').append(text);
        }
    }
}
