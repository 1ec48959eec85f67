package dev.kamae.stores.child;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * PostgreSQL in the folder {@code postgres} of the data directory, for the role kamae and its database of that name.
 * The superuser has no password and is named in no line of pg_hba.conf: it cannot sign in at all.
 */
class Postgres implements Store {

    private static final int ATTEMPTS = 3;
    private static final long WATCH_NANOS = 500_000_000;

    private final Path data;
    private final int wantedPort;
    private volatile boolean stopping;
    private Path programs;

    Postgres(Path data, int wantedPort) {
        this.data = data;
        this.wantedPort = wantedPort;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public synchronized int start() throws Exception {
        programs = PostgresFiles.unpacked(data).resolve("bin");
        stopLeftOver(data, programs);
        if (!Files.exists(cluster(data))) {
            initialise();
        }
        for (int attempt = 1; !stopping; attempt++) {
            int port = wantedPort == 0 ? freePort() : wantedPort;
            refuseTakenPort(port);
            configure(port);
            int status =
                    run(command("pg_ctl", "start", "-w", "-t", "90", "-s", "-D", "postgres", "-l", "log/postgres.log"));
            if (status == 0) {
                return port;
            }
            // somebody else may have taken the free port in between
            if (wantedPort != 0 || attempt == ATTEMPTS) {
                break;
            }
        }
        throw new StoreFailed(
                "PostgreSQL did not start, the reason is at the end of " + data.resolve("log/postgres.log"));
    }

    @Override
    public void onEnd(Runnable callback) {
        // asked again and again, because nobody is told of the end of a process that is not his child
        Thread.ofPlatform().daemon().name("watch-postgres").start(() -> {
            while (postmaster(data).isPresent()) {
                LockSupport.parkNanos(WATCH_NANOS);
            }
            if (!stopping) {
                callback.run();
            }
        });
    }

    @Override
    public void stop() throws Exception {
        stopping = true;
        synchronized (this) {
            if (programs != null) {
                stopLeftOver(data, programs);
            }
        }
    }

    /** Stops a server that a killed child left running in this data directory. */
    static void stopLeftOver(Path data) throws Exception {
        stopLeftOver(data, PostgresFiles.unpacked(data).resolve("bin"));
    }

    private static void stopLeftOver(Path data, Path programs) throws Exception {
        if (postmaster(data).isPresent()) {
            for (String mode : List.of("fast", "immediate")) {
                if (run(data, command(programs, "pg_ctl", "stop", "-w", "-t", "30", "-s", "-D", "postgres", "-m", mode))
                        == 0) {
                    return;
                }
            }
            throw new StoreFailed(
                    "A PostgreSQL that still runs in " + data + " does not stop, so please stop it by hand");
        }
        // its number may by now belong to another process, which PostgreSQL would take for a live server
        Files.deleteIfExists(cluster(data).resolve("postmaster.pid"));
    }

    /** The server running in the data directory, known by its working directory: a number alone may have been given to another process. */
    private static Optional<ProcessHandle> postmaster(Path data) {
        try {
            String pid = Files.readAllLines(cluster(data).resolve("postmaster.pid"))
                    .getFirst()
                    .strip();
            return ProcessHandle.of(Long.parseLong(pid))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> {
                        try {
                            return Files.readSymbolicLink(Path.of("/proc", pid, "cwd"))
                                    .equals(cluster(data));
                        } catch (IOException gone) {
                            return false;
                        }
                    });
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    private void initialise() throws Exception {
        // made beside and renamed at the end, so that a start broken off half-way leaves nothing half-made
        Path made = data.resolve("postgres.new");
        PostgresFiles.delete(made);
        // C.UTF-8 of PostgreSQL itself sorts the same on every machine
        int status = run(command(
                "initdb",
                "-D",
                "postgres.new",
                "-U",
                "postgres",
                "-A",
                "reject",
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (status != 0) {
            throw new StoreFailed("PostgreSQL could not make its files, the reason is at the end of "
                    + data.resolve("log/stores.log")
                    + (isRoot() ? " (as root it needs user namespaces, so an ordinary user may do better)" : ""));
        }
        String password = Files.readString(data.resolve("database-password")).strip();
        Path statements = data.resolve("postgres.new/statements.sql");
        Files.writeString(statements, """
                create role kamae login createdb password '%s'
                create database kamae owner kamae
                """.formatted(password.replace("'", "''")));
        // single-user mode: nobody can connect before the password is there
        status = run(
                data,
                command("postgres", "--single", "-D", "postgres.new", "-c", "exit_on_error=true", "postgres"),
                statements);
        Files.delete(statements);
        if (status != 0) {
            throw new StoreFailed("PostgreSQL could not make its database, the reason is at the end of "
                    + data.resolve("log/stores.log"));
        }
        Files.move(made, cluster(data), StandardCopyOption.ATOMIC_MOVE);
    }

    private void configure(int port) throws IOException {
        Files.writeString(cluster(data).resolve("postgresql.conf"), """
                # written at each start
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                shared_buffers = 128MB
                log_line_prefix = '%%m [%%p] '
                log_timezone = 'UTC'
                timezone = 'UTC'
                lc_messages = 'C'
                """.formatted(port));
        Files.writeString(cluster(data).resolve("pg_hba.conf"), """
                # written at each start
                host all kamae 127.0.0.1/32 scram-sha-256
                """);
    }

    private static Path cluster(Path data) {
        return data.resolve("postgres");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void refuseTakenPort(int port) throws IOException, StoreFailed {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (BindException taken) {
            throw new StoreFailed("Port " + port + " for PostgreSQL is taken by another program");
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private List<String> command(String program, String... arguments) {
        return command(programs, program, arguments);
    }

    private static List<String> command(Path programs, String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private int run(List<String> command) throws Exception {
        return run(data, command);
    }

    private static int run(Path data, List<String> command) throws Exception {
        return run(data, command, Path.of("/dev/null"));
    }

    private static int run(Path data, List<String> command, Path input) throws Exception {
        var builder = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectInput(input.toFile())
                // standard output is for READY and FAILED alone, standard error is the log
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("log/stores.log").toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolve("log/stores.log").toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        environment.put("LC_ALL", "C");
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new StoreFailed(command + " takes too long");
        }
        return process.exitValue();
    }
}
