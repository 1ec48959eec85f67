package dev.kamae.clients;

import dev.kamae.core.Formats;
import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import dev.kamae.core.Texts;
import dev.kamae.core.TimeRange;
import dev.kamae.waflog.Action;
import java.time.ZoneId;

/** What a client did, in sentences made from the figures of its lines. */
public final class ClientSentence {

    private static final int LONGEST = 60;

    private final ClientPicture picture;
    private final Language language;
    private final Formats formats;

    private ClientSentence(ClientPicture picture, Language language, ZoneId zone) {
        this.picture = picture;
        this.language = language;
        this.formats = new Formats(language, zone, date -> false);
    }

    /** What it did, as text. */
    public static String of(ClientPicture picture, Language language, ZoneId zone) {
        return new ClientSentence(picture, language, zone).sentence();
    }

    private String sentence() {
        var first = picture.first();
        var last = picture.last();
        if (picture.requests() == 0 || first == null || last == null) {
            return text("clients.said.none");
        }
        var said = new StringBuilder(text(
                picture.isPartial() ? "clients.said.requests.atLeast" : "clients.said.requests",
                new LogText(picture.client().value()).cut(LONGEST),
                formats.stretch(new TimeRange(first, last.plusMillis(1))),
                formats.count(picture.requests())));
        var stopped = picture.ended(Action.BLOCK);
        said.append(
                stopped == 0
                        ? text("clients.said.noneBlocked")
                        : picture.isPartial()
                                ? text("clients.said.blocked.count", formats.count(stopped))
                                : text(
                                        "clients.said.blocked",
                                        formats.count(stopped),
                                        formats.share((double) stopped / picture.requests())));
        picture.paths().most().stream()
                .findFirst()
                .ifPresent(path -> said.append(text(
                        "clients.said.path", new LogText(path.value()).cut(LONGEST), formats.count(path.requests()))));
        if (picture.attacks() > 0) {
            said.append(text("clients.said.attacks", formats.count(picture.attacks())));
        }
        // what a log leaves out may well be of another class
        picture.mostly()
                .filter(_ -> !picture.isPartial())
                .ifPresent(one -> said.append(text("clients.said.class", text("waflog.class." + one.name()))));
        return said.toString();
    }

    private String text(String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }
}
