package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.KamaeTest;
import dev.kamae.core.Language;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who may drop files, what it leaves behind, and how much is taken. */
@KamaeTest
class DropsTests {

    private static final long GIGABYTE = 1L << 30;

    @Autowired
    private Drops drops;

    @Autowired
    private RejectedLogs rejected;

    @Autowired
    private DropSettings settings;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void nothingDropped() {
        sql.sql("truncate collected_file, rejected_record, dropped_file, job_run")
                .update();
        SignedInAs.person(sql, "dropper", Role.ANALYST).signIn();
    }

    @AfterEach
    void nobody() throws IOException {
        for (var drop : drops.recent(10)) {
            Files.deleteIfExists(file(drop));
        }
        SignedInAs.nobody();
    }

    @Test
    void aDroppedFileLiesUnderANameOfOursIsToBeLoadedAndInTheAuditTrail() throws IOException {
        drops.take("../../<b>x</b>/..\\evil\u202e.log", "", 3, content("abc"));

        var drop = drops.recent(1).getFirst();
        assertThat(drop.name()).isEqualTo("evil\uFFFD.log");
        assertThat(drop.isOnItsWay()).isTrue();
        assertThat(Files.readString(file(drop))).isEqualTo("abc");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(drop))))
                .isEqualTo("rw-------");
        assertThat(sql.sql("select job from job_run").query(String.class).list())
                .containsExactly(DroppedJob.NAME);
        var trace = sql.sql(
                        "select actor || ' ' || detail::text from audit_row where action = 'collector.drop' and subject = ?")
                .param("drop:" + drop.id())
                .query(String.class)
                .single();
        assertThat(trace)
                .contains(
                        drop.by().toString(),
                        "evil",
                        "\"size\": \"3\"",
                        drop.by().id());
    }

    @Test
    void whoMayNotEditOrAdministerDropsNothingAndReadsNothingAgain() {
        for (var role : new Role[] {Role.EXECUTIVE, Role.OWNER, Role.AUDITOR}) {
            SignedInAs.person(sql, "dropper", role).signIn();
            assertThat(drops.mayDrop()).isFalse();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> drops.take("a.log", "", 1, content("a")));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> rejected.readAgain(RejectedChoice.ALL));
        }
        SignedInAs.person(sql, "dropper", Role.ADMINISTRATOR).signIn();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> rejected.page(RejectedChoice.ALL, true, 0, 1));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> rejected.open(RejectedChoice.ALL, true));
    }

    @Test
    void whatIsAnnouncedAsTooLargeIsNotEvenRead() {
        assertThatExceptionOfType(DropRefused.class)
                .isThrownBy(() -> drops.take("a.log", "", 3 * GIGABYTE, new Unread()))
                .matches(refused -> refused.sentence(Language.EN).equals("a.log is larger than 2,048 MB."));
    }

    @Test
    void whatIsTooMuchTogetherIsNotTaken() {
        lying(1, 20 * GIGABYTE - 2);
        assertThatExceptionOfType(DropRefused.class).isThrownBy(() -> drops.take("a.log", "", 3, new Unread()));
        // a size that nobody announced is known at the end
        assertThatExceptionOfType(DropRefused.class).isThrownBy(() -> drops.take("a.log", "", -1, content("abc")));

        sql.sql("truncate dropped_file").update();
        lying(1000, 1);
        assertThatExceptionOfType(DropRefused.class)
                .isThrownBy(() -> drops.take("a.log", "", 1, new Unread()))
                .matches(refused -> refused.sentence(Language.EN).contains("1,000 files"));
    }

    private void lying(int files, long size) {
        sql.sql("""
                insert into dropped_file (id, name, key, size, sha256, dropped_by, dropped_at)
                select gen_random_uuid(), 'x', 'x', :size, 'x', 'job:test', now() from generate_series(1, :files)
                """).param("size", size).param("files", files).update();
    }

    private Path file(Drop drop) {
        return settings.place().resolve(drop.id().toString());
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Unread extends InputStream {

        @Override
        public int read() {
            throw new AssertionError("it was read");
        }
    }
}
