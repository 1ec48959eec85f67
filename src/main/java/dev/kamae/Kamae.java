package dev.kamae;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal: with stores of its own when started as {@code ./kamae run}, else with those the environment names. */
@SpringBootApplication
public class Kamae {

    public static void main(String[] args) {
        var arguments = List.of(args);
        if (!arguments.isEmpty() && arguments.getFirst().equals("--embedded")) {
            EmbeddedRun.start(arguments.subList(1, arguments.size()));
        } else {
            Welcome.signIn(SpringApplication.run(Kamae.class, args), System.out);
        }
    }
}
