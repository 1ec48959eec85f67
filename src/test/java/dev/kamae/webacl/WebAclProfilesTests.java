package dev.kamae.webacl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.Actor;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What people say of web ACLs is kept with everything they said before. */
@KamaeTest
class WebAclProfilesTests {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private WebAclProfiles profiles;

    @BeforeEach
    void clear() {
        Declared.forget(sql);
    }

    @Test
    void aProfileIsReadAsItWasDeclared() throws Exception {
        var draft = new ProfileDraft(
                Instant.parse("2026-06-01T00:00:00Z"),
                new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 2, Declared.CDN),
                Logging.FILTERED,
                BotControl.COMMON,
                List.of(
                        Declared.APP,
                        new OwnAppPattern(OwnAppPattern.Where.HOST, TextMatch.CONTAINS, "app api, {1}\"'")),
                List.of("/login", "/会員/ログイン"),
                "US");

        var declared = editing(() -> profiles.declare(Declared.SHOP, 0, draft));

        assertThat(declared.content()).isEqualTo(draft);
        assertThat(declared.version()).isEqualTo(1);
        assertThat(declared.by()).isEqualTo(Actor.job("test"));
        assertThat(editing(() -> profiles.find(Declared.SHOP))).hasValueSatisfying(found -> {
            assertThat(found.content()).isEqualTo(draft);
            assertThat(found.by()).isEqualTo(Actor.job("test"));
        });
        assertThat(editing(profiles::list))
                .singleElement()
                .satisfies(acl -> assertThat(acl.profile()).isPresent());
    }

    @Test
    void eachDeclarationIsAVersion() throws Exception {
        editing(() -> profiles.declare(Declared.SHOP, 0, Declared.direct()));
        editing(() -> profiles.declare(Declared.SHOP, 1, Declared.behindCloudFront()));

        var versions = editing(() -> profiles.versions(Declared.SHOP));

        assertThat(versions).extracting(ProfileVersion::version).containsExactly(1, 2);
        assertThat(versions.getFirst().until()).isEqualTo(versions.getLast().at());
        assertThat(versions.getLast().until()).isNull();
        assertThat(versions.getFirst().content()).isEqualTo(Declared.direct());
    }

    @Test
    void whoWasNotAskedIsNotOverruled() throws Exception {
        editing(() -> profiles.declare(Declared.SHOP, 0, Declared.direct()));

        assertThatThrownBy(() -> editing(() -> profiles.declare(Declared.SHOP, 0, Declared.behindCloudFront())))
                .isInstanceOfSatisfying(
                        ProfileChangedMeanwhile.class,
                        refused -> assertThat(refused.theirs().content()).isEqualTo(Declared.direct()));
    }

    @Test
    void noCloudFrontStandsInFrontOfAWebAclOfCloudFront() throws Exception {
        assertThatThrownBy(() -> editing(() -> profiles.declare(Declared.CDN, 0, Declared.behindCloudFront())))
                .isInstanceOf(CloudFrontBeforeCloudFront.class);

        assertThat(editing(() -> profiles.declare(Declared.CDN, 0, Declared.direct()))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void theSameAgainIsNoVersion() throws Exception {
        editing(() -> profiles.declare(Declared.SHOP, 0, Declared.direct()));
        editing(() -> profiles.declare(Declared.SHOP, 1, Declared.direct()));

        assertThat(editing(() -> profiles.versions(Declared.SHOP))).hasSize(1);
    }

    @Test
    void aDeclarationLeavesATrace() throws Exception {
        editing(() -> profiles.declare(Declared.SHOP, 0, Declared.direct()));

        assertThat(sql.sql("select subject from audit_row where action = 'traffic.declared' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("web-acl:" + Declared.SHOP);
    }

    @Test
    void onlyThoseWhoEditOrAdministerDeclare() {
        assertThatThrownBy(() -> JobIdentity.as(
                        "test",
                        Set.of(Capability.VIEW, Capability.INVESTIGATE),
                        () -> profiles.declare(Declared.SHOP, 0, Declared.direct())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theyAreTheOnesWhoAreLedToThePage() throws Exception {
        for (var capability : List.of(Capability.EDIT, Capability.ADMIN)) {
            assertThat(JobIdentity.as("test", Set.of(Capability.VIEW, capability), profiles::mayDeclare))
                    .isTrue();
        }
        assertThat(JobIdentity.as("test", Set.of(Capability.VIEW, Capability.INVESTIGATE), profiles::mayDeclare))
                .isFalse();
    }

    @Test
    void noTableOfAnotherModuleHoldsOntoWebAcls() {
        var holding = sql.sql("""
                        select cast(cast(conrelid as regclass) as text) from pg_constraint
                         where contype = 'f' and confrelid in (cast('web_acl' as regclass), cast('profile_version' as regclass))
                        """).query(String.class).list();

        assertThat(holding).containsExactly("profile_version");
    }

    private static <T> T editing(Callable<T> work) throws Exception {
        return JobIdentity.as("test", Set.of(Capability.VIEW, Capability.EDIT), work);
    }
}
