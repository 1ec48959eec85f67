package dev.kamae.issues.ui;

import com.vaadin.flow.component.html.Span;
import dev.kamae.issues.IssueStatus;
import java.util.Locale;

/** Where an issue stands: a small shape and its word. */
class StatusMark extends Span {

    StatusMark(IssueStatus status) {
        addClassNames("k-status", "k-status-" + status.name().toLowerCase(Locale.ROOT));
        add(new Span(), new Span(IssueWords.status(status)));
    }
}
