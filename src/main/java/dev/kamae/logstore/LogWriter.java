package dev.kamae.logstore;

import dev.kamae.logstore.BulkResult.Item;
import dev.kamae.logstore.BulkResult.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Writes documents, after it has seen to the index templates. It sends each load once and says what became of it; whether
 * and when to send again is for the caller to decide. Any number of threads may write at once.
 */
@Service
public class LogWriter {

    private static final int TOO_LARGE = 413;

    /** By then an index that is not whole is told as such, and does not cost the others the deadline. */
    private static final String SHARDS_WAITED_FOR = "10s";

    private final LogStoreConnection connection;
    private final LogTemplates templates;
    private volatile boolean ready;

    public LogWriter(LogStoreConnection connection) {
        this.connection = connection;
        this.templates = new LogTemplates(connection);
    }

    /**
     * Writes a load. What passes (no connection, no time, no room) is told document by document as {@link
     * Outcome#TRY_AGAIN}; what a person has to mend (no log store, wrong user) is a {@link LogStoreRefusal}.
     */
    public BulkResult write(BulkLoad load) {
        refuseWriting();
        if (load.isEmpty()) {
            return BulkResult.all(0, new Item(Outcome.CREATED, 0, ""));
        }
        try {
            prepare();
            var answer = connection.ask(connection.settings().writeDeadline(), request(load));
            return BulkReader.read(answer.json(), load.size());
        } catch (LogStoreRefused refused) {
            if (refused.status() != TOO_LARGE) {
                throw refused;
            }
            var outcome = load.size() == 1 ? Outcome.REFUSED : Outcome.TRY_AGAIN;
            return BulkResult.all(load.size(), new Item(outcome, TOO_LARGE, "too large"));
        } catch (LogStoreRefusal refusal) {
            if (!refusal.passing()) {
                throw refusal;
            }
            int status = refusal instanceof LogStoreOverloaded busy ? busy.status() : 0;
            return BulkResult.all(
                    load.size(), new Item(Outcome.TRY_AGAIN, status, String.valueOf(refusal.getMessage())));
        }
    }

    /** Makes what was written findable at once, for somebody who waits for it; else the settings say how soon. */
    public void makeFindable(String indices) {
        refuseWriting();
        Question.refuseSeveral(indices);
        var path = "/" + RawRequest.encoded(connection.prefixed(indices)) + "/_refresh";
        connection.ask(
                connection.settings().deadline(),
                new RawRequest("POST", path, Map.of("ignore_unavailable", "true"), null));
    }

    /**
     * Deletes an index with everything in it, if it was made from Kamae's templates.
     *
     * @return false when it is not there, or was made by somebody else
     */
    public boolean delete(String index) {
        refuseWriting();
        Question.refuseSeveral(index);
        var path = "/" + RawRequest.encoded(connection.prefixed(index));
        var mapping = connection.ask(connection.settings().deadline(), RawRequest.get(path + "/_mapping", Map.of()));
        // a pattern or an alias would name others than the one that was meant
        var own = mapping.found()
                && !mapping.json()
                        .path(connection.prefixed(index))
                        .at("/mappings/_meta/kamae")
                        .isMissingNode();
        return own
                && connection
                        .ask(connection.settings().writeDeadline(), RawRequest.delete(path))
                        .found();
    }

    /** Whether writing was not ruled out. */
    public boolean writes() {
        return !connection.settings().readOnly();
    }

    private void refuseWriting() {
        if (!writes()) {
            throw new LogStoreReadOnly();
        }
    }

    private void prepare() {
        if (!ready) {
            templates.install();
            ready = true;
        }
    }

    private RawRequest request(BulkLoad load) {
        var content = new RawRequest.Content() {
            @Override
            public String type() {
                return "application/x-ndjson";
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                load.writeTo(out, connection.settings().indexPrefix());
            }
        };
        return new RawRequest(
                "POST", "/_bulk", Map.of("filter_path", BulkReader.WANTED, "timeout", SHARDS_WAITED_FOR), content);
    }
}
