package dev.kamae.issues;

import dev.kamae.core.Refusal;
import java.util.Collection;

/** A program sends something about an issue that cannot be taken, and is told which member or parameter it is. */
public final class IssueRequestRefused extends Refusal {

    private IssueRequestRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static IssueRequestRefused object() {
        return new IssueRequestRefused("issues.api.object");
    }

    static IssueRequestRefused large(int kilobytes) {
        return new IssueRequestRefused("issues.api.large", kilobytes);
    }

    static IssueRequestRefused unknown(String member, Collection<String> known) {
        return new IssueRequestRefused("issues.api.unknown", member, String.join(", ", known));
    }

    static IssueRequestRefused missing(String member) {
        return new IssueRequestRefused("issues.api.missing", member);
    }

    static IssueRequestRefused text(String member, int longest) {
        return new IssueRequestRefused("issues.api.text", member, longest);
    }

    static IssueRequestRefused word(String member, Collection<String> words) {
        return new IssueRequestRefused("issues.api.word", member, String.join(", ", words));
    }

    static IssueRequestRefused number(String member, long most) {
        return new IssueRequestRefused("issues.api.number", member, most);
    }

    static IssueRequestRefused date(String member) {
        return new IssueRequestRefused("issues.api.date", member);
    }

    static IssueRequestRefused list(String member) {
        return new IssueRequestRefused("issues.api.list", member);
    }

    static IssueRequestRefused nobody(String member, String value) {
        return new IssueRequestRefused("issues.api.nobody", member, value);
    }

    static IssueRequestRefused twoDues() {
        return new IssueRequestRefused("issues.api.twoDues");
    }

    static IssueRequestRefused future(String member) {
        return new IssueRequestRefused("issues.api.future", member);
    }

    static IssueRequestRefused keyTaken() {
        return new IssueRequestRefused("issues.api.keyTaken");
    }
}
