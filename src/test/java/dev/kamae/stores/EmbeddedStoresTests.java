package dev.kamae.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.stores.DataDirectory.Content;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoresTests {

    @TempDir
    private static Path folder;

    private static DataDirectory dir;

    @BeforeAll
    static void open() {
        dir = DataDirectory.open(folder.resolve("some data"), Content.DEMO);
    }

    @AfterAll
    static void close() {
        dir.close();
    }

    @AfterEach
    void nothingIsLeftRunning() {
        assertThat(postgres()).isEmpty();
    }

    @Test
    void bothStoresAnswerAndKeepWhatTheyWereGivenOverARestart() throws Exception {
        try (var stores = start()) {
            try (var connection = connect(stores, stores.password())) {
                execute(connection, "create table kept (word text)");
                execute(connection, "insert into kept values ('構え')");
            }
            assertThat(ask(stores, "PUT", "/kept/_doc/1", "{\"word\":\"構え\"}").statusCode())
                    .isEqualTo(201);
        }
        try (var stores = start()) {
            try (var connection = connect(stores, stores.password())) {
                assertThat(ask(connection, "select word from kept")).isEqualTo("構え");
            }
            assertThat(ask(stores, "GET", "/kept/_doc/1", "").body()).contains("構え");
            assertThat(ask(stores, "GET", "/_cluster/health", "").body()).contains("\"status\":\"green\"");
        }
    }

    @Test
    void whatWasCommittedIsOnTheDiskAndOnlyThisMachineIsServed() throws Exception {
        try (var stores = start();
                var connection = connect(stores, stores.password())) {
            assertThat(listening(child()))
                    .containsExactly(
                            "127.0.0.1:" + URI.create(stores.openSearchUrl()).getPort());
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(connection, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(connection, "select datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        try (var stores = start()) {
            assertThat(statusWith("wrong", stores, "/")).isEqualTo(401);
            assertThat(statusWith("wrong", stores, "/_all/_search")).isEqualTo(401);
            assertThat(statusWith(stores.password(), stores, "/")).isEqualTo(200);
            assertThatThrownBy(() -> connect(stores, "wrong")).hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(stores.jdbcUrl(), "postgres", stores.password()))
                    .hasMessageContaining("no pg_hba.conf entry");
        }
    }

    @Test
    void whenTheChildIsKilledPostgresIsStoppedAndTheNextStartWorks() throws Exception {
        var told = new CompletableFuture<String>();
        var leftAtThatTime = new CompletableFuture<List<ProcessHandle>>();
        try (var stores = start()) {
            ask(stores, "PUT", "/logs/_doc/1", "{\"n\":1}");
            stores.onUnexpectedExit(sentence -> {
                leftAtThatTime.complete(postgres());
                told.complete(sentence);
            });
            child().destroyForcibly();
            assertThat(told.get(1, TimeUnit.MINUTES)).contains("ended by themselves");
            assertThat(leftAtThatTime.join()).isEmpty();
        }
        try (var stores = start();
                var connection = connect(stores, stores.password())) {
            assertThat(ask(connection, "select 1")).isEqualTo("1");
            assertThat(ask(stores, "GET", "/logs/_doc/1", "").body()).contains("\"n\":1");
        }
    }

    @Test
    void whenPostgresIsKilledTheStoresEnd() throws Exception {
        var told = new CompletableFuture<String>();
        try (var stores = start()) {
            stores.onUnexpectedExit(told::complete);
            String server = Files.readAllLines(dir.path().resolve("postgres/postmaster.pid"))
                    .getFirst();
            ProcessHandle.of(Long.parseLong(server)).orElseThrow().destroyForcibly();
            assertThat(told.get(1, TimeUnit.MINUTES)).contains("postgres ended by itself");
        }
    }

    @Test
    void aLockFileWithTheNumberOfAnotherProcessIsNoHindrance() throws Exception {
        onceStarted();
        Path lockFile = dir.path().resolve("postgres/postmaster.pid");
        Files.writeString(lockFile, ProcessHandle.current().pid() + "\n");
        start().close();
        assertThat(lockFile).doesNotExist();
    }

    @Test
    void anInitialisationBrokenOffIsBegunAnew() throws IOException {
        try (var other = DataDirectory.open(folder.resolve("other"), Content.OWN)) {
            Files.createDirectories(other.path().resolve("postgres.new/base"));
            EmbeddedStores.start(other, EmbeddedStores.defaultClassPath()).close();
            assertThat(other.path()).isDirectoryNotContaining("glob:**/postgres.new");
        }
    }

    @Test
    void aMissingClassPathIsNamedWithTheCommandThatBuildsIt() {
        assertThatExceptionOfType(StoresFailed.class)
                .isThrownBy(() -> EmbeddedStores.start(dir, folder.resolve("nothing")))
                .withMessageContaining("./mvnw -f src/stores/pom.xml package");
    }

    @Test
    void damagedFilesAreNamedWithTheLogThatSaysMore() throws IOException {
        onceStarted();
        Path control = dir.path().resolve("postgres/global/pg_control");
        Path elsewhere = Files.move(control, folder.resolve("pg_control"));
        assertThatExceptionOfType(StoresFailed.class)
                .isThrownBy(EmbeddedStoresTests::start)
                .withMessageContaining("PostgreSQL did not start")
                .withMessageContaining("postgres.log");
        Files.move(elsewhere, control);
    }

    /** Some start of this directory was enough to make its files. */
    private static void onceStarted() {
        if (!Files.exists(dir.path().resolve("postgres"))) {
            start().close();
        }
    }

    private static EmbeddedStores start() {
        return EmbeddedStores.start(dir, EmbeddedStores.defaultClassPath());
    }

    private static Connection connect(EmbeddedStores stores, String password) throws SQLException {
        return DriverManager.getConnection(stores.jdbcUrl(), stores.user(), password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static HttpResponse<String> ask(EmbeddedStores stores, String method, String path, String body)
            throws Exception {
        return send(stores, stores.password(), path, method, body);
    }

    private static int statusWith(String password, EmbeddedStores stores, String path) throws Exception {
        return send(stores, password, path, "GET", "").statusCode();
    }

    private static HttpResponse<String> send(
            EmbeddedStores stores, String password, String path, String method, String body) throws Exception {
        var credentials = Base64.getEncoder().encodeToString((stores.user() + ":" + password).getBytes());
        var request = HttpRequest.newBuilder(URI.create(stores.openSearchUrl() + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Addresses on which a process waits for connections. */
    private static List<String> listening(ProcessHandle process) throws IOException {
        var sockets = new HashSet<String>();
        try (var files = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            for (var file : files.toList()) {
                try {
                    sockets.add(Files.readSymbolicLink(file).toString());
                } catch (NoSuchFileException closedMeanwhile) {
                    // not one that waits
                }
            }
        }
        var addresses = new ArrayList<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var line : Files.readAllLines(Path.of(table))) {
                var columns = line.strip().split("\\s+");
                if (columns[3].equals("0A") && sockets.contains("socket:[" + columns[9] + "]")) {
                    addresses.add(readable(columns[1]));
                }
            }
        }
        return addresses;
    }

    private static String readable(String address) {
        var parts = address.split(":");
        // the kernel writes 127.0.0.1 from behind, alone or as the end of an IPv6 address
        var host = parts[0].matches("(0{16}FFFF0000)?0100007F") ? "127.0.0.1" : parts[0];
        return host + ":" + Integer.parseInt(parts[1], 16);
    }

    /** The process of this directory: the test run has one of its own beside it. */
    private static ProcessHandle child() {
        return ProcessHandle.current()
                .children()
                .filter(process -> process.info().commandLine().orElse("").contains("dev.kamae.stores.child.Stores"))
                .filter(process -> process.info().commandLine().orElse("").contains(" " + dir.path() + " "))
                .findFirst()
                .orElseThrow();
    }

    /** The servers of this directory: they are known by their working directory. */
    private static List<ProcessHandle> postgres() {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try {
                        return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                                .equals(dir.path().resolve("postgres"));
                    } catch (IOException goneOrForeign) {
                        return false;
                    }
                })
                .sorted()
                .toList();
    }
}
