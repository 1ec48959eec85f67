package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.issues.IssueComment;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What became of an issue, newest first: the differences of neighbouring versions, and the remarks between them. */
class IssueFeed extends UnorderedList {

    private record Entry(Instant at, Div told) {}

    private final IssueWords words;

    IssueFeed(Issues issues, IssueWords words, IssueVersion current) {
        this.words = words;
        addClassName("k-feed");
        var versions = issues.versions(current.id());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            entries.add(i == 0 ? raised(versions.getFirst()) : changed(versions.get(i - 1), versions.get(i)));
        }
        issues.comments(current.id()).forEach(comment -> entries.add(remarked(comment)));
        entries.stream().sorted(Comparator.comparing(Entry::at).reversed()).forEach(this::tell);
    }

    private void tell(Entry entry) {
        var at = Words.quiet(words.formatting().shortMoment(entry.at()));
        at.setTitle(words.formatting().formats().moment(entry.at()));
        add(new ListItem(at, entry.told()));
    }

    private Entry raised(IssueVersion first) {
        return new Entry(first.at(), new Div(Words.plain(translate("issues.feed.raised")), by(words.by(first))));
    }

    private Entry changed(IssueVersion before, IssueVersion after) {
        var told = new Div(new IssueDifferences(words, before, after));
        var reason = after.reason();
        if (reason != null) {
            var why = new Div(translate("issues.feed.reason", reason));
            why.addClassName("k-prose");
            told.add(why);
        }
        told.add(by(words.by(after)));
        return new Entry(after.at(), told);
    }

    private Entry remarked(IssueComment comment) {
        var text = new Div(comment.text());
        text.addClassName("k-prose");
        var by = words.directory().name(comment.by(), words.formatting().language());
        return new Entry(comment.at(), new Div(text, by(by)));
    }

    private static Div by(String name) {
        return new Div(Words.quiet(name));
    }
}
