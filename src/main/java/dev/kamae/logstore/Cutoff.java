package dev.kamae.logstore;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncDataConsumer;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up on exchanges that nobody waits for any more. The time-outs of the connection begin anew with each byte, so a server
 * that lets fall a drop now and then would keep a connection for ever, and after some of them there would be none left.
 */
final class Cutoff implements AsyncExecChainHandler, AutoCloseable {

    /** Whoever waits is to see his own deadline pass first. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final ScheduledThreadPoolExecutor timer;

    Cutoff() {
        timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("logstore-cutoff").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void execute(
            HttpRequest request,
            @Nullable AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        var deadline = scope.clientContext
                .getRequestConfigOrDefault()
                .getResponseTimeout()
                .toDuration();
        var end = timer.schedule(() -> cut(scope), deadline.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        chain.proceed(request, body, scope, new Watched(callback, end));
    }

    private static void cut(AsyncExecChain.Scope scope) {
        scope.cancellableDependency.cancel();
        // now and then the client remembers the connecting, which is over, as what there is to be cancelled
        scope.execRuntime.discardEndpoint();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Over in time, one way or the other. */
    private record Watched(AsyncExecCallback callback, Future<?> end) implements AsyncExecCallback {

        @Override
        public @Nullable AsyncDataConsumer handleResponse(HttpResponse response, @Nullable EntityDetails details)
                throws HttpException, IOException {
            return callback.handleResponse(response, details);
        }

        @Override
        public void handleInformationResponse(HttpResponse response) throws HttpException, IOException {
            callback.handleInformationResponse(response);
        }

        @Override
        public void completed() {
            end.cancel(false);
            callback.completed();
        }

        @Override
        public void failed(Exception cause) {
            end.cancel(false);
            callback.failed(cause);
        }
    }
}
