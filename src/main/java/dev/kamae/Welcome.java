package dev.kamae;

import dev.kamae.identity.FirstAdministrator;
import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/** What the person at the terminal reads when the portal answers. */
final class Welcome {

    private Welcome() {}

    static void say(ConfigurableApplicationContext portal, Path log, PrintStream out) {
        String port = portal.getEnvironment().getProperty("local.server.port");
        out.printf("Kamae is at http://localhost:%s/%n", port);
        signIn(portal, out);
        out.printf("Ctrl-C stops it; its logs are in %s%n", log);
    }

    /** A made password is told here and nowhere else, and only at the start that made it. */
    static void signIn(ConfigurableApplicationContext portal, PrintStream out) {
        portal.getBean(FirstAdministrator.class)
                .tellMadePassword()
                .ifPresentOrElse(
                        made -> out.printf(
                                "Sign in as %s with the password %s (it is not shown again, and you change it at once)%n",
                                FirstAdministrator.LOGIN, made.value()),
                        () -> out.printf("Sign in as %s, or with an account of your own%n", FirstAdministrator.LOGIN));
    }
}
