package dev.kamae.api;

import dev.kamae.core.Actor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenRepository {

    /** How exact the last use is; a program that asks all day writes no more often. */
    private static final Duration EXACT = Duration.ofMinutes(1);

    private static final String COLUMNS = "id, name, scopes, made_by, made_at, until, last_used_at, revoked_at";

    private final JdbcClient sql;

    TokenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that are good first, latest first. */
    List<Token> all() {
        return sql.sql("select " + COLUMNS + " from api_token order by revoked_at is not null, made_at desc, id")
                .query((row, number) -> token(row))
                .list();
    }

    Optional<Token> find(TokenSecret secret) {
        return sql.sql("select " + COLUMNS + " from api_token where hash = ?")
                .param(secret.hash())
                .query((row, number) -> token(row))
                .optional();
    }

    void insert(Token token, TokenSecret secret) {
        try {
            sql.sql("""
                    insert into api_token (id, name, scopes, hash, made_by, made_at, until)
                    values (:id, :name, :scopes, :hash, :by, :at, :until)
                    """)
                    .param("id", token.id().value())
                    .param("name", token.name())
                    .param("scopes", token.scopes().stream().sorted().toArray(String[]::new))
                    .param("hash", secret.hash())
                    .param("by", token.madeBy().toString())
                    .param("at", Timestamp.from(token.madeAt()))
                    .param("until", timestamp(token.until()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw TokenRefused.taken(token.name());
        }
    }

    /** Its name; empty when there is none that could be revoked. */
    Optional<String> revoke(TokenId id, Instant now) {
        return sql.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null returning name")
                .params(Timestamp.from(now), id.value())
                .query(String.class)
                .optional();
    }

    void used(TokenId id, Instant now) {
        sql.sql("""
                update api_token set last_used_at = :now
                where id = :id and (last_used_at is null or last_used_at < :before)
                """)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .param("before", Timestamp.from(now.minus(EXACT)))
                .update();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                new TokenId(row.getObject("id", UUID.class)),
                row.getString("name"),
                scopes(row.getArray("scopes")),
                Actor.parse(row.getString("made_by")),
                row.getTimestamp("made_at").toInstant(),
                instant(row.getTimestamp("until")),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static Set<String> scopes(Array scopes) throws SQLException {
        return Set.of((String[]) scopes.getArray());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
