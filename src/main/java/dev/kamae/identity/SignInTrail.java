package dev.kamae.identity;

import dev.kamae.core.Actor;
import dev.kamae.core.LogText;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureDisabledEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong passwords and keeps a trace of every sign-in, failed or not, and of every sign-out. Of a name that nobody has
 * only that it was unknown: people type passwords there.
 */
@Component
@Transactional
class SignInTrail {

    private final PersonRepository people;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Throttle throttle;
    private final MeterRegistry meters;

    SignInTrail(
            PersonRepository people,
            Clock clock,
            ApplicationEventPublisher events,
            Throttle throttle,
            MeterRegistry meters) {
        this.people = people;
        this.clock = clock;
        this.events = events;
        this.throttle = throttle;
        this.meters = meters;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        var authentication = event.getAuthentication();
        Identity.signedIn(authentication)
                .flatMap(signedIn -> people.lockByLogin(signedIn.getUsername()))
                .ifPresent(person -> {
                    person.signedIn(clock.instant());
                    throttle.cameIn(address(authentication), person.login());
                    tell("identity.signedIn", person, detail(way(authentication), address(authentication), null));
                });
        count("success", way(authentication));
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        var authentication = event.getAuthentication();
        Identity.signedIn(authentication)
                .flatMap(signedIn -> people.findById(signedIn.id()))
                .ifPresent(person ->
                        tell("identity.signedOut", person, detail(way(authentication), address(authentication), null)));
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        if (!(event.getAuthentication() instanceof UsernamePasswordAuthenticationToken)) {
            // whoever came back from the provider is told of there
            return;
        }
        var person = people.lockByLogin(event.getAuthentication().getName().strip());
        var locked = event instanceof AuthenticationFailureBadCredentialsEvent
                && person.map(known -> known.failedToSignIn(clock.instant())).orElse(false);
        var detail = detail(SignInWay.PASSWORD, address(event.getAuthentication()), reason(event));
        tellMaybe(locked ? "identity.locked" : "identity.signInFailed", person, detail);
        count("failure", SignInWay.PASSWORD);
    }

    /** Too many tries of one address or sign-in name. */
    void throttled(String login, String address) {
        tellMaybe("identity.throttled", people.findByLoginIgnoreCase(login.strip()), detail(null, address, null));
        count("throttled", SignInWay.PASSWORD);
    }

    /** The provider recognised somebody who may not come in, or what it said was not to be believed. */
    void refusedByProvider(String login, String address, String reason) {
        var detail = detail(SignInWay.PROVIDER, address, reason);
        if (!login.isEmpty()) {
            // nobody has typed it: the provider says so
            detail.put("login", login);
        }
        tellMaybe("identity.signInFailed", people.findByLoginIgnoreCase(login), detail);
        count("failure", SignInWay.PROVIDER);
    }

    private static String reason(AbstractAuthenticationFailureEvent event) {
        return switch (event) {
            case AuthenticationFailureBadCredentialsEvent _ -> "password";
            case AuthenticationFailureLockedEvent _ -> "locked";
            case AuthenticationFailureDisabledEvent _ -> "inactive";
            default -> "other";
        };
    }

    private static SignInWay way(Authentication authentication) {
        return authentication instanceof OAuth2AuthenticationToken ? SignInWay.PROVIDER : SignInWay.PASSWORD;
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    private static Map<String, String> detail(@Nullable SignInWay way, String address, @Nullable String reason) {
        var detail = new LinkedHashMap<String, String>();
        if (way != null) {
            detail.put("way", way.name().toLowerCase(Locale.ROOT));
        }
        if (!address.isEmpty()) {
            detail.put("address", new LogText(address).cut(64));
        }
        if (reason != null) {
            detail.put("reason", new LogText(reason).cut(64));
        }
        return detail;
    }

    private void tellMaybe(String action, Optional<Person> known, Map<String, String> detail) {
        known.ifPresentOrElse(
                person -> tell(action, person, detail),
                () -> events.publishEvent(
                        new IdentityChanged(Actor.job("sign-in"), clock.instant(), action, "", detail)));
    }

    private void tell(String action, Person person, Map<String, String> detail) {
        var by = Actor.person(person.id().value());
        events.publishEvent(new IdentityChanged(by, clock.instant(), action, person.login(), detail));
    }

    private void count(String outcome, SignInWay way) {
        meters.counter("kamae.sign.ins", "outcome", outcome, "way", way.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
