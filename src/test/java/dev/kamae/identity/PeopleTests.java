package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.Language;
import dev.kamae.core.TeamClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

@KamaeTest
class PeopleTests {

    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");
    private static final PersonDraft TANAKA = new PersonDraft("tanaka", "田中", Set.of(Role.ANALYST));

    @Autowired
    private People people;

    @Autowired
    private SignInRules rules;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs administrator;

    @BeforeEach
    void oneAdministratorAndNobodyElse() {
        jdbc.sql("truncate person").update();
        administrator = SignedInAs.person(jdbc, "admin", Role.ADMINISTRATOR);
    }

    @Test
    void aMadePasswordIsChangedBeforeAnythingElse() throws Exception {
        var made = administrator.call(() -> people.add(TANAKA));

        var first = account("tanaka");
        assertThat(encoder.matches(made.value(), first.getPassword())).isTrue();
        assertThat(first.mustChangePassword()).isTrue();
        assertThat(first.getAuthorities()).isEmpty();

        as(first, () -> {
            people.changeOwnPassword(made.value(), new Password("a battery staple"));
            return true;
        });
        var then = account("tanaka");
        assertThat(encoder.matches("a battery staple", then.getPassword())).isTrue();
        assertThat(then.mustChangePassword()).isFalse();
        assertThat(then.getAuthorities()).hasSameSizeAs(Role.ANALYST.capabilities());
        assertThat(then.stamp()).isGreaterThan(first.stamp());
    }

    @Test
    void anotherPasswordNeedsTheCurrentOneAndIsAnother() throws Exception {
        var made = administrator.call(() -> people.add(TANAKA));
        var tanaka = account("tanaka");

        for (var attempt : new String[][] {
            {"not the current", "a battery staple"}, {made.value(), made.value()}, {made.value(), "i-am-TANAKA-2026"}
        }) {
            assertThatThrownBy(() -> as(tanaka, () -> {
                        people.changeOwnPassword(attempt[0], new Password(attempt[1]));
                        return true;
                    }))
                    .isInstanceOf(PasswordRefused.class);
        }
        assertThat(account("tanaka").mustChangePassword()).isTrue();
    }

    @Test
    void fiveWrongPasswordsLockForAQuarterOfAnHour() throws Exception {
        administrator.call(() -> people.add(TANAKA));

        for (int i = 1; i <= 4; i++) {
            wrongPasswordAt(NOON, "tanaka");
        }
        assertThat(accountAt(NOON).isAccountNonLocked()).isTrue();
        wrongPasswordAt(NOON, " TANAKA ");

        assertThat(accountAt(NOON).isAccountNonLocked()).isFalse();
        var lifted = NOON.plus(Duration.ofMinutes(15));
        assertThat(accountAt(lifted.minusMillis(1)).isAccountNonLocked()).isFalse();
        assertThat(accountAt(lifted).isAccountNonLocked()).isTrue();
    }

    @Test
    void aSignInForgivesTheWrongPasswordsBefore() throws Exception {
        administrator.call(() -> people.add(TANAKA));

        for (int i = 1; i <= 8; i++) {
            wrongPasswordAt(NOON, "tanaka");
            if (i == 4) {
                var account = account("tanaka");
                TeamClock.at(NOON, () -> {
                    events.publishEvent(new InteractiveAuthenticationSuccessEvent(token(account), getClass()));
                    return true;
                });
            }
        }

        assertThat(accountAt(NOON).isAccountNonLocked()).isTrue();
        assertThat(summary("tanaka").lastSignInAt()).isEqualTo(NOON);
    }

    @Test
    void anAdministratorLiftsTheLock() throws Exception {
        administrator.call(() -> people.add(TANAKA));
        for (int i = 1; i <= 5; i++) {
            wrongPasswordAt(NOON, "tanaka");
        }

        administrator.run(() -> people.unlock(summary("tanaka").id()));

        assertThat(accountAt(NOON).isAccountNonLocked()).isTrue();
    }

    @Test
    void aNameThatNobodyHasIsNoAccountAndLocksNobody() throws Exception {
        wrongPasswordAt(NOON, "nobody");

        assertThatThrownBy(() -> rules.loadUserByUsername("nobody")).isInstanceOf(UsernameNotFoundException.class);
        assertThat(administrator.call(people::all)).hasSize(1);
    }

    @Test
    void signInNamesDifferInMoreThanTheirCase() throws Exception {
        administrator.call(() -> people.add(TANAKA));

        assertThatThrownBy(() ->
                        administrator.call(() -> people.add(new PersonDraft("Tanaka", "Another", Set.of(Role.OWNER)))))
                .isInstanceOf(LoginTaken.class);
        assertThatThrownBy(() -> administrator.run(() ->
                        people.change(summary("tanaka").id(), new PersonDraft("ADMIN", "Another", Set.of(Role.OWNER)))))
                .isInstanceOf(LoginTaken.class);
        assertThat(account("TANAKA").getUsername()).isEqualTo("tanaka");
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        assertThatThrownBy(() -> administrator.run(() -> people.deactivate(administrator.id())))
                .isInstanceOf(LastAdministrator.class);
        var demoted = new PersonDraft("admin", "Admin", Set.of(Role.ANALYST));
        assertThatThrownBy(() -> administrator.run(() -> people.change(administrator.id(), demoted)))
                .isInstanceOf(LastAdministrator.class);

        var second = SignedInAs.person(jdbc, "second", Role.ADMINISTRATOR);
        administrator.run(() -> people.change(administrator.id(), demoted));
        assertThatThrownBy(() -> second.run(() -> people.deactivate(second.id())))
                .isInstanceOf(LastAdministrator.class);
    }

    @Test
    void whoLeavesCannotSignInAndTheirSessionsEnd() throws Exception {
        administrator.call(() -> people.add(TANAKA));
        var before = account("tanaka");

        administrator.run(() -> people.deactivate(before.id()));
        assertThat(account("tanaka").isEnabled()).isFalse();
        assertThat(account("tanaka").stamp()).isGreaterThan(before.stamp());
        assertThat(people.directory().active()).extracting(PersonName::id).doesNotContain(before.id());
        assertThat(people.directory().name(before.id())).isEqualTo("田中");

        administrator.run(() -> people.reactivate(before.id()));
        assertThat(account("tanaka").isEnabled()).isTrue();
    }

    @Test
    void otherRolesAndANewPasswordEndSessions() throws Exception {
        administrator.call(() -> people.add(TANAKA));
        var before = account("tanaka");

        administrator.run(() -> people.change(before.id(), new PersonDraft("tanaka", "田中", Set.of(Role.AUDITOR))));
        var after = account("tanaka");
        assertThat(after.stamp()).isGreaterThan(before.stamp());

        var made = administrator.call(() -> people.resetPassword(before.id()));
        assertThat(account("tanaka").stamp()).isGreaterThan(after.stamp());
        assertThat(encoder.matches(made.value(), account("tanaka").getPassword()))
                .isTrue();
        assertThat(account("tanaka").mustChangePassword()).isTrue();
    }

    @Test
    void onlyAdministratorsManagePeople() {
        var analyst = SignedInAs.person(jdbc, "analyst", Role.ANALYST, Role.AUDITOR, Role.EXECUTIVE);

        for (var work : new SignedInAs.Work[] {
            people::all,
            () -> people.add(TANAKA),
            () -> people.change(analyst.id(), new PersonDraft("analyst", "Me", Set.of(Role.ADMINISTRATOR))),
            () -> people.deactivate(administrator.id()),
            () -> people.reactivate(administrator.id()),
            () -> people.unlock(analyst.id()),
            () -> people.resetPassword(administrator.id())
        }) {
            assertThatThrownBy(() -> analyst.run(work)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anEmptyPasswordOfTheFirstAdministratorIsNone() {
        jdbc.sql("truncate person").update();
        var first = new FirstAdministrator(people, " ");

        first.run(new DefaultApplicationArguments());

        assertThat(first.tellMadePassword())
                .hasValueSatisfying(made -> assertThat(
                                encoder.matches(made.value(), account("admin").getPassword()))
                        .isTrue());
        assertThat(account("admin").mustChangePassword()).isTrue();
    }

    @Test
    void onesLookIsKeptAndNobodyElses() throws Exception {
        var analyst = SignedInAs.person(jdbc, "analyst", Role.ANALYST);
        var dark = Preferences.UNSET.with(Theme.DARK).with(Language.JA);

        analyst.run(() -> people.prefer(dark));

        assertThat(analyst.call(people::ownPreferences)).isEqualTo(dark);
        assertThat(administrator.call(people::ownPreferences)).isEqualTo(Preferences.UNSET);
        assertThat(people.ownPreferences()).isEqualTo(Preferences.UNSET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "田中", "semi;colon", "new\nline"})
    void aSignInNameIsPlain(String login) {
        assertThatThrownBy(() -> new PersonDraft(login, "Somebody", Set.of(Role.OWNER)))
                .isInstanceOf(PersonIncomplete.class);
    }

    @Test
    void whatHappensToAnAccountIsAuditedWithoutItsPassword() throws Exception {
        var made = administrator.call(() -> people.add(new PersonDraft("audited", "Audited", Set.of(Role.OWNER))));
        administrator.run(() -> people.deactivate(account("audited").id()));

        var rows = jdbc.sql(
                        "select action || ' ' || detail from audit_row where subject = 'person:audited' order by id")
                .query(String.class)
                .list();
        assertThat(rows).containsExactly("identity.added {\"roles\": \"OWNER\"}", "identity.deactivated {}");
        assertThat(rows.toString()).doesNotContain(made.value());
    }

    private SignedIn account(String login) {
        return (SignedIn) rules.loadUserByUsername(login);
    }

    private SignedIn accountAt(Instant moment) throws Exception {
        return TeamClock.at(moment, () -> account("tanaka"));
    }

    private PersonSummary summary(String login) throws Exception {
        return administrator.call(people::all).stream()
                .filter(person -> person.login().equals(login))
                .findAny()
                .orElseThrow();
    }

    private void wrongPasswordAt(Instant moment, String login) throws Exception {
        TeamClock.at(moment, () -> {
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                    UsernamePasswordAuthenticationToken.unauthenticated(login, "wrong"),
                    new BadCredentialsException("wrong")));
            return true;
        });
    }

    private static <T> T as(SignedIn account, Callable<T> work) throws Exception {
        return SignedInAs.call(token(account), work);
    }

    private static UsernamePasswordAuthenticationToken token(SignedIn account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    }
}
