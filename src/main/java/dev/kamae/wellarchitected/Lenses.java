package dev.kamae.wellarchitected;

import dev.kamae.core.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lenses that somebody wrote; a newer one of the same name stands beside the older. */
@Repository
class Lenses {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    Lenses(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** @return whether it was not known */
    @Transactional
    public boolean add(CustomLens lens, Instant at, Actor by) {
        var added = sql.sql("""
                        insert into custom_lens (hash, name, content, imported_at, imported_by)
                        values (:hash, :name, :content, :at, :by) on conflict do nothing
                        """)
                        .param("hash", hash(lens.content()))
                        .param("name", lens.name())
                        .param("content", lens.content())
                        .param("at", Timestamp.from(at))
                        .param("by", by.toString())
                        .update()
                == 1;
        if (added) {
            events.publishEvent(new LensImported(lens.name(), by, at));
        }
        return added;
    }

    /** The newest first. */
    List<CustomLens> all() {
        return sql
                .sql("select content from custom_lens order by imported_at desc, hash")
                .query((row, _) -> row.getString("content"))
                .list()
                .stream()
                .flatMap(Lenses::read)
                .toList();
    }

    private static Stream<CustomLens> read(String content) {
        try {
            return Stream.of(
                    LensReader.read(new JsonFields(JsonText.read(content).getFirst(), "")));
        } catch (FileNotUsable ofAnEarlierVersion) {
            return Stream.empty();
        }
    }

    private static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
