package dev.kamae.logstore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Documents to be written in one go. It keeps the very bytes it was given and looks at none of them but for line ends;
 * while it is written, the log store's client holds two more copies.
 */
public final class BulkLoad {

    private static final long BYTES = 5_000_000;
    private static final int DOCUMENTS = 5_000;
    private static final int LONGEST_ID = 512;

    /** What becomes of a document that is there already. */
    public enum Operation {
        /** It stays as it is, and the new one is reported as already there. */
        CREATE,
        /** It gives way to the new one. */
        INDEX
    }

    private record Item(String index, String id, byte[] json) {}

    private final Operation operation;
    private final List<Item> items = new ArrayList<>();
    private long bytes;

    public BulkLoad(Operation operation) {
        this.operation = operation;
    }

    /**
     * Takes a document.
     *
     * @param index without the prefix
     * @param id so that it is the same document when it is sent again; 512 bytes at most
     * @param json one JSON object in UTF-8, on one line; not to be changed afterwards
     */
    public void add(String index, String id, byte[] json) {
        int length = id.getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > LONGEST_ID) {
            throw new IllegalArgumentException("An id has 1 to %d bytes, not %d".formatted(LONGEST_ID, length));
        }
        if (json.length == 0 || json[0] != '{') {
            throw new IllegalArgumentException("A document is a JSON object");
        }
        for (byte one : json) {
            if (one == '\n') {
                throw new IllegalArgumentException("A document stands on one line");
            }
        }
        items.add(new Item(index, id, json));
        bytes += json.length + index.length() + length + 40;
    }

    public int size() {
        return items.size();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** About how much there is to send. */
    public long bytes() {
        return bytes;
    }

    /** Whether it has a good size to be sent: much larger ones are not quicker, and some clusters refuse them. */
    public boolean full() {
        return bytes >= BYTES || items.size() >= DOCUMENTS;
    }

    /** How much of a good size it has; at 1 it is {@link #full}. */
    public double fill() {
        return Math.max((double) bytes / BYTES, (double) items.size() / DOCUMENTS);
    }

    void writeTo(OutputStream out, String prefix) throws IOException {
        var verb = operation == Operation.CREATE ? "create" : "index";
        for (Item item : items) {
            out.write("{\"%s\":{\"_index\":\"".formatted(verb).getBytes(StandardCharsets.UTF_8));
            out.write(quoted(prefix + item.index()));
            out.write("\",\"_id\":\"".getBytes(StandardCharsets.UTF_8));
            out.write(quoted(item.id()));
            out.write("\"}}\n".getBytes(StandardCharsets.UTF_8));
            out.write(item.json());
            out.write('\n');
        }
    }

    private static byte[] quoted(String text) {
        return JsonStringEncoder.getInstance().quoteAsUTF8(text);
    }
}
