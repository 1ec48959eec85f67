package dev.kamae.collector;

import dev.kamae.collector.Loading.Addressed;
import dev.kamae.documents.DocumentSink;
import dev.kamae.documents.Documents;
import dev.kamae.documents.LogFile;
import dev.kamae.documents.Place;
import dev.kamae.documents.Reason;
import dev.kamae.documents.Rejected;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads places of one file at which records were rejected, and tells what each has become. Only bytes that are still the same
 * are taken; one place at a time is in memory.
 */
final class SecondReading {

    static final Place NOWHERE = new Place(0, 0, 0, 0);

    /** Those of SHA-256 in hexadecimal; a shorter one is the id of a document that the store refused. */
    private static final int LENGTH_OF_HASH = 64;

    private final Map<Region, List<RejectedRecord>> regions = new LinkedHashMap<>();
    /** Told by whoever delivers, too. */
    private final Map<Long, Reason> refused = new ConcurrentHashMap<>();

    private final Map<Long, String> troubles = new HashMap<>();
    private final Map<Long, Integer> recovered = new LinkedHashMap<>();

    private record Region(long offset, long length) {}

    /** @param records of one file, in the order of their places */
    SecondReading(List<RejectedRecord> records) {
        for (var record : records) {
            var place = record.rejected().place();
            regions.computeIfAbsent(new Region(place.offset(), place.length()), _ -> new ArrayList<>())
                    .add(record);
        }
    }

    /** Reads on from place to place; what has become a document is handed on. */
    void read(
            Documents documents,
            LogFile file,
            InputStream unpacked,
            Consumer<Addressed> delivery,
            Loading.Progress progress)
            throws IOException {
        long at = 0;
        for (var region : regions.entrySet()) {
            progress.stopIfAsked();
            var place = region.getKey();
            byte[] bytes = null;
            if (place.offset() >= at) {
                try {
                    unpacked.skipNBytes(place.offset() - at);
                    bytes = bytes(unpacked, place.length());
                    at = place.offset() + place.length();
                } catch (EOFException shorter) {
                    at = Long.MAX_VALUE;
                }
            }
            read(documents, file, region.getValue(), bytes, delivery);
        }
    }

    /** Null when they are more than any record has. */
    private static byte @Nullable [] bytes(InputStream unpacked, long length) throws IOException {
        if (length > Documents.LONGEST_RECORD) {
            unpacked.skipNBytes(length);
            return null;
        }
        byte[] bytes = unpacked.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private void read(
            Documents documents,
            LogFile file,
            List<RejectedRecord> records,
            byte @Nullable [] bytes,
            Consumer<Addressed> delivery) {
        if (bytes == null) {
            records.forEach(this::unread);
            return;
        }
        var hash = sha256(bytes);
        var found = new Found();
        documents.readAgain(file, records.getFirst().rejected().place(), bytes, found);
        for (var record : records) {
            var was = record.rejected();
            var documentsOfIt = found.documents(was.place().event());
            var reason = found.reason(was.place().event());
            if (!isUnchanged(was, hash, documentsOfIt)) {
                troubles.put(record.id(), AgainFault.CHANGED.text());
            } else if (reason != null || documentsOfIt.isEmpty()) {
                refused.put(record.id(), reason == null ? was.reason() : reason);
            } else {
                recovered.put(record.id(), documentsOfIt.size());
                documentsOfIt.forEach(delivery);
            }
        }
    }

    private void unread(RejectedRecord record) {
        if (record.rejected().length() > Documents.LONGEST_RECORD) {
            refused.put(record.id(), record.rejected().reason());
        } else {
            troubles.put(record.id(), AgainFault.CHANGED.text());
        }
    }

    private static boolean isUnchanged(Rejected was, String hash, List<Addressed> documents) {
        return was.hash().length() == LENGTH_OF_HASH
                ? was.hash().equals(hash)
                : documents.stream().anyMatch(document -> document.id().equals(was.hash()));
    }

    /** The store did not take one of those that were handed on. */
    void refused(Rejected rejected) {
        var place = rejected.place();
        regions.values().stream()
                .flatMap(List::stream)
                .filter(record -> isAt(record.rejected().place(), place))
                .forEach(record -> refused.put(record.id(), rejected.reason()));
    }

    private static boolean isAt(Place place, Place document) {
        return document.offset() >= place.offset()
                && document.offset() < place.offset() + place.length()
                && (place.event() == 0 || place.event() == document.event());
    }

    /** Those that are in the store now, and how many documents each has become. */
    Map<Long, Integer> recovered() {
        var inTheStore = new LinkedHashMap<>(recovered);
        inTheStore.keySet().removeAll(refused.keySet());
        return inTheStore;
    }

    /** Those that are none still, and why. */
    Map<Long, Reason> refused() {
        return Map.copyOf(refused);
    }

    /** Those whose bytes could not be had, and why; a key of the texts. */
    Map<Long, String> troubles() {
        return Map.copyOf(troubles);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What one place has become. */
    private static final class Found implements DocumentSink {

        private final List<Addressed> documents = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private Place at = NOWHERE;

        @Override
        public void at(Place place) {
            at = place;
        }

        @Override
        public void document(String index, String id, byte[] json, int length, long number) {
            documents.add(new Addressed(index, id, Arrays.copyOf(json, length), at));
        }

        @Override
        public void rejected(Rejected one) {
            rejected.add(one);
        }

        /** @param event 0 for all of them */
        List<Addressed> documents(int event) {
            return documents.stream()
                    .filter(document -> event == 0 || document.place().event() == event)
                    .toList();
        }

        @Nullable
        Reason reason(int event) {
            return rejected.stream()
                    .filter(one -> event == 0
                            || one.place().event() == event
                            || one.place().event() == 0)
                    .map(Rejected::reason)
                    .findFirst()
                    .orElse(null);
        }
    }
}
