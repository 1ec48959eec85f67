package dev.kamae.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.stores.DataDirectory.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    void theDatabaseAnswersAndKeepsItsRowsOverARestart() throws SQLException {
        try (var stores = start()) {
            try (var connection = connect(stores, stores.password())) {
                execute(connection, "create table kept (word text)");
                execute(connection, "insert into kept values ('構え')");
            }
        }
        try (var stores = start();
                var connection = connect(stores, stores.password())) {
            assertThat(ask(connection, "select word from kept")).isEqualTo("構え");
        }
    }

    @Test
    void whatWasCommittedIsOnTheDiskAndOnlyThisMachineIsServed() throws SQLException {
        try (var stores = start();
                var connection = connect(stores, stores.password())) {
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
    void nobodyGetsInWithoutThePassword() {
        try (var stores = start()) {
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
        start().close();
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
        start().close();
        Path control = dir.path().resolve("postgres/global/pg_control");
        Path elsewhere = Files.move(control, folder.resolve("pg_control"));
        assertThatExceptionOfType(StoresFailed.class)
                .isThrownBy(EmbeddedStoresTests::start)
                .withMessageContaining("PostgreSQL did not start")
                .withMessageContaining("postgres.log");
        Files.move(elsewhere, control);
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
