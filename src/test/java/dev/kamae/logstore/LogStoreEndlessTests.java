package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that begins and comes to no end keeps nobody waiting, holds no connection for ever, and fills no memory. */
@Timeout(60)
class LogStoreEndlessTests {

    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
    private static final long MEGABYTES = 500;

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX-Slow: ", CHUNKED + "\r\n"})
    void whoeverDripsIsHungUpOnAfterTheDeadline(String beginning) throws Exception {
        var hungUp = new CompletableFuture<Void>();
        try (var dripping = new Listener(socket -> {
            try (socket) {
                write(socket, beginning);
                while (true) {
                    write(socket, beginning.startsWith(CHUNKED) ? "1\r\n \r\n" : "x");
                    Thread.sleep(10);
                }
            } catch (IOException gone) {
                hungUp.complete(null);
            } catch (InterruptedException neverSo) {
                hungUp.completeExceptionally(neverSo);
            }
        })) {
            assertRefused(dripping.url(), SHORT, LogStoreTooSlow.class, () -> seen(hungUp));
        }
    }

    @Test
    void aHandshakeThatDoesNotEndIsGivenUp() throws Exception {
        var hungUp = new CompletableFuture<Void>();
        try (var silent = new Listener(socket -> {
            while (socket.getInputStream().read() >= 0) {
                // hears the greeting and says nothing
            }
            hungUp.complete(null);
        })) {
            assertRefused(silent.url().replace("http:", "https:"), SHORT, LogStoreTooSlow.class, () -> seen(hungUp));
        }
    }

    @Test
    void anAddressThatSwallowsEverythingIsToldAsOneWhereNobodyIs() throws Exception {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var waiting = filled(full);
            assertRefused(
                    "http://127.0.0.1:" + full.getLocalPort(),
                    Duration.ofSeconds(6),
                    LogStoreUnreachable.class,
                    () -> {});
            for (var socket : waiting) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"took\":", CHUNKED + "\r\n9\r\n{\"took\":"})
    void anAnswerThatBreaksOffIsAskedForOnceMore(String beginning) throws Exception {
        var connections = new CopyOnWriteArrayList<Socket>();
        try (var cutting = new Listener(socket -> {
            connections.add(socket);
            heard(socket);
            write(socket, beginning);
            socket.close();
        })) {
            assertRefused(cutting.url(), LONG, LogStoreUnreachable.class, () -> {});
            assertThat(connections).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Length: 524288000", "Content-Encoding: gzip"})
    void anAnswerOfHalfAGigabyteIsNotTakenIn(String header) throws Exception {
        var sent = new CompletableFuture<Long>();
        try (var endless = new Listener(socket -> {
            heard(socket);
            write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n");
            sent.complete(megabytes(
                    header.endsWith("gzip")
                            ? new GZIPOutputStream(socket.getOutputStream())
                            : socket.getOutputStream()));
        })) {
            assertRefused(endless.url(), LONG, LogStoreAnswerTooLarge.class, () -> {
                assertThat(sent.join()).isLessThan(MEGABYTES);
            });
        }
    }

    @Test
    void headersWithoutAnEndAreNotTakenIn() throws Exception {
        var hungUp = new CompletableFuture<Void>();
        try (var endless = new Listener(socket -> {
            heard(socket);
            write(socket, "HTTP/1.1 200 OK\r\n");
            try {
                while (true) {
                    write(socket, "X-More: and more\r\n".repeat(100));
                }
            } catch (IOException gone) {
                hungUp.complete(null);
            }
        })) {
            assertRefused(endless.url(), LONG, LogStoreNotUnderstood.class, () -> seen(hungUp));
        }
    }

    @Test
    void whoSpeaksAnotherLanguageIsNotUnderstood() throws Exception {
        try (var other = new Listener(socket -> {
            heard(socket);
            write(socket, "SSH-2.0-OpenSSH_9.2\r\n");
        })) {
            assertRefused(other.url(), LONG, LogStoreNotUnderstood.class, () -> {});
        }
    }

    private static void seen(CompletableFuture<Void> hungUp) {
        hungUp.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static void assertRefused(
            String url, Duration deadline, Class<? extends LogStoreRefusal> refusal, Runnable afterwards) {
        var settings = LogStoreSettings.of(url, "someone", "secret").withDeadline(deadline);
        try (var connection = new LogStoreConnection(settings)) {
            assertThatExceptionOfType(refusal)
                    .isThrownBy(() -> new LogStore(connection, Clock.systemUTC()).count("log-*", ALL));
            afterwards.run();
        }
    }

    /** Connections that nobody takes: when there is room for no more, the machine does not answer at all. */
    private static List<Socket> filled(ServerSocket server) throws IOException {
        var waiting = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 20; i++) {
                var socket = new Socket();
                waiting.add(socket);
                socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 200);
            }
        } catch (SocketTimeoutException full) {
            return waiting;
        }
        throw new AssertionError("There was room for " + waiting.size());
    }

    private static long megabytes(OutputStream out) {
        var one = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (long sent = 0; sent < MEGABYTES; sent++) {
            try {
                out.write(one);
            } catch (IOException gone) {
                return sent;
            }
        }
        return MEGABYTES;
    }

    private static void heard(Socket socket) throws IOException {
        socket.getInputStream().read(new byte[65_536]);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
