package dev.kamae;

import dev.kamae.core.TeamClock;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal: with stores of its own when started as {@code ./kamae run}, else with those the environment names. */
@SpringBootApplication
public class Kamae {

    public static void main(String[] args) {
        var command = args.length == 0 ? "" : args[0];
        var arguments = List.of(args).subList(Math.min(1, args.length), args.length);
        switch (command) {
            case "--embedded" -> EmbeddedRun.start(arguments);
            case "documents" ->
                System.exit(new DocumentsCommand(
                                System.getenv(),
                                new FileOutputStream(FileDescriptor.out),
                                System.err,
                                new TeamClock(ZoneOffset.UTC))
                        .run(arguments));
            case "collect" ->
                System.exit(new CollectCommand(
                                System.getenv(),
                                Path.of(System.getProperty("kamae.home", "")),
                                System.out,
                                System.err,
                                new TeamClock(ZoneOffset.UTC))
                        .run(arguments));
            case "audit" ->
                System.exit(new AuditCommand(
                                System.getenv(),
                                Path.of(System.getProperty("kamae.home", "")),
                                System.out,
                                System.err,
                                new TeamClock(ZoneOffset.UTC))
                        .run(arguments));
            case "token" ->
                System.exit(new TokenCommand(
                                System.getenv(),
                                Path.of(System.getProperty("kamae.home", "")),
                                System.out,
                                System.err,
                                new TeamClock(ZoneId.of(System.getenv().getOrDefault("KAMAE_ZONE", "Asia/Tokyo"))))
                        .run(arguments));
            case "backup" ->
                System.exit(new BackupCommand(Path.of(System.getProperty("kamae.home", "")), System.out, System.err)
                        .run(arguments));
            case "opensearch-role" ->
                System.exit(new OpenSearchRoleCommand(System.getenv(), System.out, System.err).run(arguments));
            default -> Welcome.signIn(SpringApplication.run(Kamae.class, args), System.out);
        }
    }
}
