package dev.kamae.webacl;

import dev.kamae.core.Actor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was declared of each web ACL; rows are only ever appended and ended. */
@Repository
class ProfileVersions {

    private static final String ALL = """
            select arn, version, at, until, actor, holds_from, path, client_place, also_counted_by, logging, bot_control,
                   own_apps, login_paths, home_country
              from profile_version join web_acl on web_acl.id = profile_version.acl
            """;

    private final JdbcClient sql;
    private final WebAcls acls;

    ProfileVersions(JdbcClient sql, WebAcls acls) {
        this.sql = sql;
        this.acls = acls;
    }

    Profiles profiles() {
        return new Profiles(sql.sql(ALL).query(ProfileVersions::read).list());
    }

    /** Oldest first. */
    List<ProfileVersion> of(WebAclId acl) {
        return sql.sql(ALL + " where arn = :arn order by version")
                .param("arn", acl.value())
                .query(ProfileVersions::read)
                .list();
    }

    Optional<ProfileVersion> current(WebAclId acl) {
        return sql.sql(ALL + " where arn = :arn and until is null")
                .param("arn", acl.value())
                .query(ProfileVersions::read)
                .optional();
    }

    /** Ends {@code before}, if there is one, and appends {@code next}; false when somebody else was quicker. */
    boolean append(Optional<ProfileVersion> before, ProfileVersion next) {
        var acl = acls.numbers(List.of(next.acl())).get(next.acl());
        if (before.isPresent() && end(acl, before.get().version(), next.at()) == 0) {
            return false;
        }
        var content = next.content();
        return sql.sql("""
                        insert into profile_version (acl, version, at, actor, holds_from, path, client_place, also_counted_by,
                               logging, bot_control, own_apps, login_paths, home_country)
                        values (:acl, :version, :at, :actor, :from, :path, :place, :also, :logging, :bots, :apps, :logins, :home)
                        on conflict do nothing
                        """)
                        .param("acl", acl)
                        .param("version", next.version())
                        .param("at", Timestamp.from(next.at()))
                        .param("actor", next.by().toString())
                        .param("from", content.from() == null ? null : Timestamp.from(content.from()), Types.TIMESTAMP)
                        .param("path", content.path().kind().name())
                        .param("place", content.path().clientPlace(), Types.SMALLINT)
                        .param("also", text(content.path().alsoCountedBy()), Types.VARCHAR)
                        .param("logging", content.logging().name())
                        .param("bots", content.botControl().name())
                        .param(
                                "apps",
                                content.ownApps().stream().map(Object::toString).toArray(String[]::new))
                        .param("logins", content.loginPaths().toArray(String[]::new))
                        .param("home", content.homeCountry())
                        .update()
                == 1;
    }

    private int end(@Nullable Integer acl, int version, Instant at) {
        return sql.sql(
                        "update profile_version set until = :at where acl = :acl and version = :version and until is null")
                .param("at", Timestamp.from(at))
                .param("acl", acl)
                .param("version", version)
                .update();
    }

    private static @Nullable String text(@Nullable WebAclId acl) {
        return acl == null ? null : acl.value();
    }

    private static ProfileVersion read(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("at").toInstant();
        return new ProfileVersion(
                new WebAclId(row.getString("arn")),
                row.getInt("version"),
                at,
                WebAcls.instant(row, "until"),
                Actor.parse(row.getString("actor")),
                content(row));
    }

    private static ProfileDraft content(ResultSet row) throws SQLException {
        var place = row.getObject("client_place", Integer.class);
        var also = row.getString("also_counted_by");
        return new ProfileDraft(
                WebAcls.instant(row, "holds_from"),
                new TrafficPath(
                        TrafficPath.Kind.valueOf(row.getString("path")),
                        place,
                        also == null ? null : new WebAclId(also)),
                Logging.valueOf(row.getString("logging")),
                BotControl.valueOf(row.getString("bot_control")),
                texts(row.getArray("own_apps")).stream()
                        .map(OwnAppPattern::parse)
                        .toList(),
                texts(row.getArray("login_paths")),
                row.getString("home_country"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
