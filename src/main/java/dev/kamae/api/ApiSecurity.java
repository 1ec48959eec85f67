package dev.kamae.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Below {@code /api} a token counts and a session does not, so that no other page can have a browser ask anything there. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    static final String ROOT = "/api/";

    private static final String TOKEN = "token";

    /** After the methods of the API, and before the pages. */
    private static final int AFTER_THE_DOORS = 1;

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, TokenRepository tokens, TokenPace pace, Problems problems, Clock clock) {
        return http.securityMatcher(ROOT + "**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(problems::write).accessDeniedHandler(problems::write))
                .addFilterBefore(new BearerTokens(tokens, pace, problems, clock), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** No page answers below the API: it would be one that a token has opened. */
    @Bean
    SimpleUrlHandlerMapping noSuchDoor(Problems problems) {
        HttpRequestHandler nowhere =
                (request, response) -> problems.write(request, response, new Problems.NoSuchDoor());
        return new SimpleUrlHandlerMapping(Map.of(ROOT + "**", nowhere), AFTER_THE_DOORS);
    }

    /** What is read has a tag by its content, so that whoever asks again is told that it is still the same. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tags() {
        var tags = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns(ROOT + "*");
        return tags;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kamae")
                        .version("v1")
                        .description(
                                "Errors are problem details as RFC 9457 has them, in the language of Accept-Language."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
