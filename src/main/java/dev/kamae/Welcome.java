package dev.kamae;

import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/** What the person at the terminal reads when the portal answers. */
final class Welcome {

    private Welcome() {}

    static void say(ConfigurableApplicationContext portal, Path log, PrintStream out) {
        String port = portal.getEnvironment().getProperty("local.server.port");
        out.printf("Kamae is at http://localhost:%s/%n", port);
        out.printf("Ctrl-C stops it; its logs are in %s%n", log);
    }
}
