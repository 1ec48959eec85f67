package dev.kamae.logstore;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/** Takes connections and does with each what the test wants, on a thread of its own; nothing at all unless it does. */
final class Listener implements AutoCloseable {

    /** What becomes of a connection. */
    interface Taken {
        void by(Socket socket) throws IOException;
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    Listener(Taken taken) throws IOException {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    var connection = socket.accept();
                    Thread.ofVirtual().start(() -> {
                        try {
                            taken.by(connection);
                        } catch (IOException hungUp) {
                            // the client has had enough
                        }
                    });
                }
            } catch (IOException closed) {
                ended.complete(null);
            }
        });
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        ended.join();
    }
}
