package dev.kamae;

import dev.kamae.identity.FirstAdministrator;
import dev.kamae.stores.DataDirectory;
import java.io.PrintStream;
import org.springframework.context.ConfigurableApplicationContext;

/** What the person at the terminal reads when the portal answers. */
final class Welcome {

    private Welcome() {}

    static void say(ConfigurableApplicationContext portal, DataDirectory directory, PrintStream out) {
        String port = portal.getEnvironment().getProperty("local.server.port");
        out.printf("Kamae is at http://localhost:%s/%n", port);
        signIn(portal, out);
        out.printf("AWS WAF log files put into %s are loaded%n", directory.incoming());
        out.printf("Ctrl-C stops it; its own logs are in %s%n", directory.log());
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
