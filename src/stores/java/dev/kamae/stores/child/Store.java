package dev.kamae.stores.child;

/** One store of the child process: started once, stopped once, from any thread. */
interface Store {

    String name();

    /** Returns the port the store answers on. */
    int start() throws Exception;

    /** Calls back, at most once, when the store ends by itself. */
    void onEnd(Runnable callback);

    void stop() throws Exception;
}
