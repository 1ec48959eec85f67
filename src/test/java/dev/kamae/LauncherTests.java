package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.api.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTests {

    @TempDir
    private Path folder;

    @Test
    void helpNamesEveryCommand() throws Exception {
        var help = kamae(Map.of(), "help");
        assertThat(help.output())
                .contains(
                        "./kamae run",
                        "--port",
                        "--data",
                        "--empty",
                        "./kamae audit",
                        "./kamae opensearch-role",
                        "./kamae test",
                        "./kamae bench",
                        "./kamae soak")
                .contains(Scope.ALL);
        assertThat(help.exitCode()).isZero();
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheHelp() throws Exception {
        var answer = kamae(Map.of(), "start");
        assertThat(answer.output()).contains("./kamae run");
        assertThat(answer.exitCode()).isEqualTo(2);
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        var answer = kamae(Map.of("KAMAE_JDK_FOLDERS", ""), "run");
        assertThat(answer.output()).contains("needs a JDK 25").hasLineCount(1);
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void anOlderJavaFirstOnThePathAndARuntimeWithoutACompilerArePassedOver() throws Exception {
        jdk("jdks/a runtime", "25.0.3", false);
        jdk("jdks/older", "17.0.15", true);
        Path right = jdk("jdks/zulu 25", "25.0.1", true);
        jdk("path", "21.0.2", true);
        var answer = kamae(Map.of("KAMAE_JDK_FOLDERS", folder.resolve("jdks").toString()), "jdk");
        assertThat(answer.output()).isEqualTo(right.toString());
    }

    @Test
    void aNamedJdkOfAnotherVersionIsRefusedByName() throws Exception {
        Path other = jdk("jdks/newer", "26", true);
        var answer = kamae(Map.of("KAMAE_JAVA_HOME", other.toString()), "jdk");
        assertThat(answer.output())
                .contains(other.toString(), "is not a JDK 25")
                .hasLineCount(1);
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    private Path jdk(String name, String version, boolean compiler) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin/java"));
        if (compiler) {
            program(home.resolve("bin/javac"));
        }
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private static void program(Path file) throws IOException {
        Files.writeString(file, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Answer kamae(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ProcessBuilder("./kamae");
        command.command().addAll(List.of(arguments));
        command.environment().keySet().removeIf(name -> name.equals("JAVA_HOME") || name.startsWith("KAMAE_"));
        command.environment().put("PATH", folder.resolve("path/bin") + ":/usr/bin:/bin");
        command.environment().putAll(environment);
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        return new Answer(output, process.waitFor());
    }

    private record Answer(String output, int exitCode) {}
}
