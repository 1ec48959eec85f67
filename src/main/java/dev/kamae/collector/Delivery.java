package dev.kamae.collector;

import dev.kamae.collector.Loading.Addressed;
import dev.kamae.logstore.BulkLoad;
import dev.kamae.logstore.BulkResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the documents of one file in batches, one behind the maker's back, and each until it is there or refused for good. */
final class Delivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Gate gate;
    private final Patience patience;
    private final Loading.Progress progress;

    /** So often an index is asked that takes nothing: a node may only have been started anew. */
    private static final int OF_AN_INDEX = 3;

    /** Indices that took nothing; the rest of the file does without them. */
    private final Map<String, String> away = new ConcurrentHashMap<>();

    private List<Addressed> batch = new ArrayList<>();
    private BulkLoad load = new BulkLoad(BulkLoad.Operation.CREATE);
    private @Nullable FutureTask<Boolean> underWay;

    Delivery(Gate gate, Patience patience, Loading.Progress progress) {
        this.gate = gate;
        this.patience = patience;
        this.progress = progress;
    }

    void add(Addressed document) {
        if (away.containsKey(document.index())) {
            return;
        }
        document.addTo(load);
        batch.add(document);
        if (gate.isEnough(load)) {
            send();
        }
    }

    /**
     * Returns when everything that was added is in the store.
     *
     * @throws IndexTakesNothing when all is but what belongs into some indices
     */
    void complete() {
        if (!batch.isEmpty()) {
            send();
        }
        await();
        if (!away.isEmpty()) {
            throw new IndexTakesNothing(away);
        }
    }

    /** Whatever is under way is given up; after a stop that was asked for it is waited for, so that it counts. */
    @Override
    public void close() {
        var left = underWay;
        if (left == null) {
            return;
        }
        if (progress.wasStopped()) {
            finish(left);
        } else {
            left.cancel(true);
        }
    }

    private static void finish(FutureTask<Boolean> left) {
        try {
            left.get();
        } catch (ExecutionException failed) {
            LOG.debug("The last documents before a stop were not taken", failed);
        } catch (InterruptedException e) {
            left.cancel(true);
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        await();
        progress.stopIfAsked();
        var sent = batch;
        var sentLoad = load;
        batch = new ArrayList<>();
        load = new BulkLoad(BulkLoad.Operation.CREATE);
        var task = new FutureTask<>(() -> deliver(sent, sentLoad), true);
        underWay = task;
        Thread.ofVirtual().name("delivery").start(task);
    }

    private void await() {
        var task = underWay;
        underWay = null;
        if (task == null) {
            return;
        }
        try {
            task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException why
                    ? why
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new LoadingStopped();
        }
    }

    private void deliver(List<Addressed> documents, BulkLoad firstLoad) {
        var left = documents;
        var next = firstLoad;
        for (int attempt = 1; ; attempt++) {
            var result = gate.write(next);
            left = sort(left, result, attempt);
            if (left.isEmpty()) {
                return;
            }
            if (attempt >= patience.attempts()) {
                throw new StoreStaysAway(result);
            }
            pause(attempt);
            next = loadOf(left);
            for (boolean halve = isTooLarge(result);
                    left.size() > 1 && (halve || gate.isTooMuch(next));
                    halve = false) {
                int half = left.size() / 2;
                deliver(left.subList(0, half), loadOf(left.subList(0, half)));
                left = left.subList(half, left.size());
                next = loadOf(left);
            }
        }
    }

    /** Counts what is settled and returns what has to be sent again. */
    private List<Addressed> sort(List<Addressed> documents, BulkResult result, int attempt) {
        var again = new ArrayList<Addressed>();
        for (int i = 0; i < documents.size(); i++) {
            var item = result.items().get(i);
            switch (item.outcome()) {
                case REFUSED -> progress.reject(documents.get(i).refused(item.reason()));
                case TRY_AGAIN -> again.add(documents.get(i));
                case INDEX_AWAY -> {
                    if (attempt < OF_AN_INDEX
                            && !away.containsKey(documents.get(i).index())) {
                        again.add(documents.get(i));
                    } else {
                        away.put(documents.get(i).index(), item.reason());
                    }
                }
                case CREATED, REPLACED, ALREADY_THERE -> {}
            }
        }
        progress.delivered(
                result.count(BulkResult.Outcome.CREATED) + result.count(BulkResult.Outcome.REPLACED),
                result.count(BulkResult.Outcome.ALREADY_THERE));
        return again;
    }

    private static boolean isTooLarge(BulkResult result) {
        return result.items().stream().anyMatch(item -> item.status() == 413);
    }

    private void pause(int attempt) {
        long most = patience.pause(attempt).toMillis();
        // not all who were turned away come back at the same moment
        long millis = most - ThreadLocalRandom.current().nextLong(most / 2 + 1);
        try {
            for (long slept = 0; slept < millis; slept += 200) {
                progress.stopIfAsked();
                Thread.sleep(Math.min(200, millis - slept));
            }
        } catch (InterruptedException e) {
            throw new CancellationException("Nobody waits for the delivery any more");
        }
    }

    private static BulkLoad loadOf(List<Addressed> documents) {
        var load = new BulkLoad(BulkLoad.Operation.CREATE);
        documents.forEach(document -> document.addTo(load));
        return load;
    }
}
