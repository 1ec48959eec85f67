package dev.kamae.stores.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The child process that runs the stores: it says READY once for each on standard output, and ends them and itself
 * when standard input ends, which is also what it sees when the portal is killed.
 */
class Stores {

    private final List<Store> stores;
    private final AtomicBoolean failed = new AtomicBoolean();
    private volatile boolean stopping;

    private Stores(List<Store> stores) {
        this.stores = stores;
    }

    /** Arguments: what to do (start, or stop what a killed child left), the data directory, the port of PostgreSQL. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[1]).toRealPath();
        if (args[0].equals("stop")) {
            Postgres.stopLeftOver(data);
            return;
        }
        Stores stores = new Stores(List.of(new Postgres(data, Integer.parseInt(args[2])), new OpenSearch(data)));
        Runtime.getRuntime().addShutdownHook(new Thread(stores::stop, "stop"));
        Thread.ofPlatform().daemon().name("stdin").start(Stores::exitAtEndOfInput);
        stores.start();
        // the input thread or a store's end decides when it is over
        new CountDownLatch(1).await();
    }

    private static void exitAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // the portal says nothing, it only holds the line
            }
        } catch (IOException broken) {
            // as good as ended
        }
        System.exit(0);
    }

    private void start() {
        for (Store store : stores) {
            Thread.ofPlatform().name("start-" + store.name()).start(() -> start(store));
        }
    }

    private void start(Store store) {
        try {
            int port = store.start();
            say("READY " + store.name() + " " + port);
            store.onEnd(() -> fail(store.name() + " ended by itself, its last words are in the log folder", null));
        } catch (StoreFailed refused) {
            fail(refused.getMessage(), refused.getCause());
        } catch (Exception unexpected) {
            fail(store.name() + " did not start: " + unexpected, unexpected);
        }
    }

    private void fail(String sentence, Throwable cause) {
        if (stopping || !failed.compareAndSet(false, true)) {
            return;
        }
        if (cause != null) {
            cause.printStackTrace();
        }
        say("FAILED " + sentence.replace('\n', ' '));
        System.exit(1);
    }

    private void stop() {
        stopping = true;
        List<Thread> threads = stores.stream()
                .map(store -> Thread.ofPlatform().name("stop-" + store.name()).start(() -> stop(store)))
                .toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void stop(Store store) {
        try {
            store.stop();
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
