package dev.kamae.collector;

import dev.kamae.documents.DocumentSink;
import dev.kamae.documents.Documents;
import dev.kamae.documents.LogFile;
import dev.kamae.documents.Place;
import dev.kamae.documents.Reason;
import dev.kamae.documents.Rejected;
import dev.kamae.logstore.BulkLoad;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Makes the documents of a file and brings them into the log store, each to a fixed address: however often a file is loaded,
 * it is there once. While one batch is on its way the next is made; more than that is never in memory. Needs no application
 * around it. One file at a time.
 */
public final class Loading {

    private final Documents documents;
    private final Gate gate;
    private final Patience patience;

    public Loading(Documents documents, Gate gate) {
        this(documents, gate, Patience.USUAL);
    }

    Loading(Documents documents, Gate gate, Patience patience) {
        this.documents = documents;
        this.gate = gate;
        this.patience = patience;
    }

    /** What places of addresses in the documents are from; blank when they tell none. */
    String geo() {
        return documents.geo();
    }

    /**
     * Loads a file to its end and returns when every document is in the store.
     *
     * @throws dev.kamae.logstore.LogStoreRefusal when a person has to mend something about the store
     * @throws NothingIsWritten when the store holds what does not fit to the settings
     * @throws StoreStaysAway when the store did not take them in all that time
     * @throws IndexTakesNothing when it took all but those of some indices
     * @throws LoadingStopped when the progress was asked to stop
     */
    void load(LogFile file, InputStream content, Progress progress) {
        try (var delivery = new Delivery(gate, patience, progress)) {
            progress.read(documents.read(file, content, new Batches(delivery, progress)));
            delivery.complete();
        }
    }

    /**
     * Reads single places of a file again and returns when what they have become is in the store.
     *
     * @throws IOException when the file cannot be unpacked so far
     */
    void again(LogFile file, InputStream content, SecondReading reading, Progress progress) throws IOException {
        try (var delivery = new Delivery(gate, patience, progress)) {
            reading.read(documents, file, Documents.unpacked(content), delivery::add, progress);
            delivery.complete();
        }
    }

    /** Gathers documents to batches. */
    private static final class Batches implements DocumentSink {

        private final Delivery delivery;
        private final Progress progress;
        private Place at = SecondReading.NOWHERE;

        Batches(Delivery delivery, Progress progress) {
            this.delivery = delivery;
            this.progress = progress;
        }

        @Override
        public void at(Place place) {
            at = place;
        }

        @Override
        public void document(String index, String id, byte[] json, int length, long number) {
            delivery.add(new Addressed(index, id, Arrays.copyOf(json, length), at));
        }

        @Override
        public void rejected(Rejected rejected) {
            progress.reject(rejected);
        }
    }

    /** A document, its address, and where its record stands. */
    record Addressed(String index, String id, byte[] json, Place place) {

        void addTo(BulkLoad load) {
            load.add(index, id, json);
        }

        Rejected refused(String why) {
            return new Rejected(Reason.REFUSED_BY_THE_STORE, place, id, shortened(why));
        }

        private static String shortened(String why) {
            return why.length() <= 200 ? why : why.substring(0, 199) + "…";
        }
    }

    /** How far a file is; its counts only grow. */
    static final class Progress {

        private final Consumer<Rejected> told;
        private final BooleanSupplier stop;
        private volatile boolean stopped;
        private long records;
        private long created;
        private long present;
        private long rejected;

        Progress(Consumer<Rejected> told, BooleanSupplier stop) {
            this.told = told;
            this.stop = stop;
        }

        synchronized Loaded soFar() {
            return new Loaded(Math.max(records, created + present + rejected), created, present, rejected);
        }

        void stopIfAsked() {
            if (stop.getAsBoolean()) {
                stopped = true;
                throw new LoadingStopped();
            }
        }

        boolean wasStopped() {
            return stopped;
        }

        synchronized void reject(Rejected record) {
            // what is wrong with the file as a whole is no record
            rejected++;
            told.accept(record);
        }

        synchronized void delivered(long created, long present) {
            this.created += created;
            this.present += present;
        }

        private synchronized void read(long records) {
            this.records = records;
        }
    }
}
