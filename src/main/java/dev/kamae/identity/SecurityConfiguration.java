package dev.kamae.identity;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(jsr250Enabled = true, prePostEnabled = false)
class SecurityConfiguration {

    /** What a browser fetches before anybody has signed in. */
    static final String[] STATIC = {
        "/styles/**", "/components/**", "/icons/**", "/aura/**", "/_static/**", "/favicon.svg"
    };

    /** The port of whoever watches the portal, if it is open at all: what it tells is for machines of the same network. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain portal(
            HttpSecurity http,
            Sessions sessions,
            Clock clock,
            Throttle throttle,
            SignInTrail trail,
            Provider provider,
            ProviderSignIn providerSignIn,
            ProviderFailure providerFailure,
            VaadinDefaultRequestCache saved) {
        if (provider.configured()) {
            http.oauth2Login(login -> ProviderConfiguration.signIn(login, providerSignIn, providerFailure, saved));
        }
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(STATIC).permitAll())
                // the others come from SecurityHeaders, for refused requests too
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .addFilterBefore(new RecordedSessions(sessions, clock), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new IdleSessions(clock), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ThrottledSignIn(throttle, trail), OAuth2LoginAuthenticationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login")
                                .logoutSuccessHandler(
                                        ProviderConfiguration.signOut(provider, new UidlRedirectStrategy()))
                                // else an address that is none would be refused before anybody could say so
                                .anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(12);
    }
}
