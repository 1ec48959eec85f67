package dev.kamae;

import dev.kamae.stores.DataDirectory;
import dev.kamae.stores.DataDirectoryRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * {@code ./kamae backup}: copies the data directory of a portal that does not run into one file. A copy of running stores
 * would be of no moment at all, so it is refused.
 */
final class BackupCommand {

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    BackupCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code: 0, 1 when there is no whole copy, 2 when the arguments are not understood. */
    int run(List<String> arguments) {
        try {
            return copy(CommandArguments.of(arguments, Set.of("--data"), Set.of()));
        } catch (CommandArguments.Misunderstood e) {
            err.println(e.getMessage());
            return 2;
        } catch (DataDirectoryRefused e) {
            err.println(e.getMessage());
            return 1;
        } catch (FileAlreadyExistsException e) {
            err.println(e.getFile() + " is there already, and a backup is never written over another file.");
            return 1;
        } catch (IOException e) {
            err.println("The backup could not be written: " + e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int copy(CommandArguments arguments) throws IOException, InterruptedException {
        if (arguments.rest().size() != 1) {
            throw new CommandArguments.Misunderstood("./kamae backup FILE needs the name of the file to write.");
        }
        Path data = arguments.file("--data").orElse(home.resolve("var/own"));
        Path file = Path.of(arguments.rest().getFirst()).toAbsolutePath();
        if (!Files.isDirectory(data)) {
            err.println(data + " is no data directory.");
            return 1;
        }
        try (var directory = DataDirectory.open(data, DataDirectory.Content.OWN)) {
            // whoever has it has the passwords of the stores
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return write(directory.path(), file);
        }
    }

    private int write(Path directory, Path file) throws IOException, InterruptedException {
        var tar = new ProcessBuilder("tar", "-C", directory.toString(), "--exclude=./lock", "-czf", "-", ".")
                .redirectOutput(file.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (tar.waitFor() != 0) {
            Files.delete(file);
            err.println("The backup could not be written.");
            return 1;
        }
        out.printf("%s: %,d bytes%n", file, Files.size(file));
        return 0;
    }
}
