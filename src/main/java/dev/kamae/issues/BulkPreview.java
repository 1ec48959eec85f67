package dev.kamae.issues;

import dev.kamae.core.Refusal;
import dev.kamae.issues.IssueVersion.Field;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an edit of many issues would do to each.
 *
 * @param rows at most {@link BulkEdits#MOST}
 * @param beyond how many more there are that it would not reach
 */
public record BulkPreview(List<Row> rows, long beyond) {

    /**
     * One issue.
     *
     * @param issue as it is
     * @param becomes what would be written about it
     * @param moves the status that it would have
     * @param whyNot why it stays as it is, null where nothing speaks against it
     */
    public record Row(
            IssueVersion issue,
            IssueDraft becomes,
            IssueStatus moves,
            @Nullable Refusal whyNot) {

        /** What would differ; empty for an issue that is so already. */
        public Set<Field> differences() {
            var differences = IssueVersion.differences(issue.content(), becomes);
            if (issue.status() != moves) {
                differences.add(Field.STATUS);
            }
            return differences;
        }

        /** Whether it would be changed. */
        public boolean isChanged() {
            return whyNot == null && !differences().isEmpty();
        }

        /** What the person agrees to: this version and no later one. */
        public Agreed agreed() {
            return new Agreed(issue.id(), issue.version());
        }
    }

    /** An issue as it stood when somebody agreed to changing it. */
    public record Agreed(IssueId issue, int version) {}

    /** Those that would be changed. */
    public List<Agreed> agreed() {
        return rows.stream().filter(Row::isChanged).map(Row::agreed).toList();
    }
}
