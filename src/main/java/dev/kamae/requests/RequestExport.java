package dev.kamae.requests;

import dev.kamae.core.Language;
import dev.kamae.core.SafeCsv;
import dev.kamae.core.Texts;
import dev.kamae.logstore.Gap;
import dev.kamae.logstore.LogDocument;
import dev.kamae.logstore.LogPages;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.webacl.Profiles;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * Log lines as rows of a spreadsheet, a page of them in memory at a time: what the list shows, and the fields by which one
 * goes on elsewhere.
 */
final class RequestExport implements Iterator<List<?>> {

    static final int MOST = 50_000;
    static final int PAGE = 1_000;

    /** What the list shows. */
    private static final List<String> LIST = List.of(
            "time", "action", "client", "country", "method", "host", "path", "query", "rule", "subRule", "class");

    /** Fields of the document, by its own names. */
    private static final List<String> FIELDS = List.of(
            "@timestamp",
            "webaclId",
            "cloud.account.id",
            "cloud.region",
            "httpSourceName",
            "httpSourceId",
            "terminatingRuleType",
            "responseCodeSent",
            "httpRequest.clientIp",
            "httpRequest.header.x_forwarded_for",
            "http.version",
            "user_agent.original",
            "httpRequest.header.referer",
            "labels.name",
            "nonTerminatingMatchingRules.ruleId",
            "ja3Fingerprint",
            "ja4Fingerprint",
            "source.as.number",
            "source.as.organization.name",
            "source.geo.country_iso_code",
            "threat.matched.providers",
            "httpRequest.requestId");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private final LogPages pages;
    private final Profiles profiles;
    private final Language language;
    private final ZoneId zone;
    private final Queue<LogDocument> read = new ArrayDeque<>();
    private final Queue<List<?>> around = new ArrayDeque<>();
    private final int most;
    private int written;
    private boolean ended;

    RequestExport(LogPages pages, Profiles profiles, Language language, ZoneId zone, int most) {
        this.pages = pages;
        this.profiles = profiles;
        this.language = language;
        this.zone = zone;
        this.most = most;
        around.add(Stream.concat(
                        LIST.stream().map(name -> text("requests.csv." + name)),
                        Stream.concat(FIELDS.stream(), Stream.of("_index", "_id")))
                .toList());
    }

    void write(OutputStream to) throws IOException {
        Iterable<List<?>> rows = () -> this;
        SafeCsv.write(to, rows);
    }

    @Override
    public boolean hasNext() {
        if (!around.isEmpty()) {
            return true;
        }
        while (read.isEmpty() && !ended && pages.more() && written < most) {
            more();
        }
        if (!ended && (read.isEmpty() || written == most)) {
            ended = true;
            end();
        }
        return !around.isEmpty() || !ended;
    }

    /** The file has begun, so what fails now can only be said in it. */
    private void more() {
        try {
            read.addAll(pages.next());
        } catch (LogStoreRefusal away) {
            ended = true;
            around.add(List.of(away.sentence(language)));
        }
    }

    /** What whoever reads the file has to know of what is not in it. */
    private void end() {
        if (written == most && (!read.isEmpty() || pages.more() && !pages.next().isEmpty())) {
            around.add(List.of(text("requests.csv.cut", most)));
        }
        pages.gaps().stream()
                .filter(gap -> !(gap instanceof Gap.Missing))
                .forEach(gap -> around.add(List.of(gap.sentence(language))));
    }

    @Override
    public List<?> next() {
        if (!around.isEmpty()) {
            return around.remove();
        }
        written++;
        return row(read.remove());
    }

    private List<?> row(LogDocument document) {
        var row = RequestRow.of(document, profiles);
        var cells = new ArrayList<Object>(List.of(
                row.at().atZone(zone).format(TIME),
                row.actionText(),
                row.client().orElse(""),
                row.country(),
                row.method(),
                row.host(),
                row.path(),
                row.arguments(),
                row.rule(),
                row.subRule(),
                text("waflog.class." + row.trafficClass())));
        FIELDS.forEach(field -> cells.add(String.join(" ", document.source().texts(field))));
        cells.add(row.index());
        cells.add(row.id());
        return cells;
    }

    private String text(String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }
}
