package dev.kamae.identity;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(jsr250Enabled = true, prePostEnabled = false)
class SecurityConfiguration {

    /** What a browser fetches before anybody has signed in. */
    private static final String[] STATIC = {
        "/styles/**", "/components/**", "/icons/**", "/aura/**", "/_static/**", "/favicon.svg"
    };

    @Bean
    SecurityFilterChain portal(HttpSecurity http, PersonRepository people, Clock clock) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(STATIC).permitAll())
                // the others come from SecurityHeaders, for refused requests too
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .addFilterBefore(new StaleSessions(people, clock), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new IdleSessions(clock), AnonymousAuthenticationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login")
                                // else an address that is none would be refused before anybody could say so
                                .anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(12);
    }
}
