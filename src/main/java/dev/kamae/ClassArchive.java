package dev.kamae;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.LoggerFactory;

/**
 * The loaded classes as the virtual machine keeps them for a faster next start. It is written on demand and not by the
 * virtual machine at its exit, which would also keep what little a failed start has loaded.
 */
final class ClassArchive {

    private ClassArchive() {}

    /** Writes the archive if the launcher asked for one. */
    static void write() {
        String file = System.getProperty("kamae.archive");
        if (file == null) {
            return;
        }
        System.out.println("keeping the loaded classes for a faster next start…");
        try {
            var commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
            Path archive = Path.of(file);
            Path whole = Path.of(file + ".new");
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            commands,
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", whole.toString()}},
                            new String[] {String[].class.getName()});
            Files.move(whole, archive);
        } catch (JMException | IOException e) {
            // the next start is as slow as this one was
            LoggerFactory.getLogger(ClassArchive.class).info("No class archive: {}", e.toString());
        }
    }
}
