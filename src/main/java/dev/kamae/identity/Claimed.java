package dev.kamae.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;

/**
 * What the provider says of somebody, as far as Kamae can use it.
 *
 * @param issuer and {@code subject} by which the provider never means anybody else
 * @param login empty when none of its names can be one here
 * @param mail null when it tells none
 * @param roles those that its groups make up; maybe none
 */
record Claimed(
        String issuer,
        String subject,
        String login,
        String name,
        @Nullable String mail,
        Set<Role> roles) {

    static Claimed of(OidcSettings settings, String issuer, String subject, Map<String, Object> claims) {
        var login = Stream.of(settings.loginClaim(), StandardClaimNames.EMAIL, StandardClaimNames.SUB)
                .map(claim -> text(claims, claim))
                .filter(PersonDraft::isLogin)
                .findFirst()
                .orElse("");
        var name = cut(text(claims, StandardClaimNames.NAME), 80);
        var mail = cut(text(claims, StandardClaimNames.EMAIL), 254);
        return new Claimed(
                issuer,
                subject,
                login,
                name.isEmpty() ? login : name,
                mail.contains("@") ? mail : null,
                roles(settings, values(claims, settings.claim())));
    }

    private static Set<Role> roles(OidcSettings settings, Set<String> values) {
        var roles = EnumSet.noneOf(Role.class);
        settings.roles().forEach((role, groups) -> {
            if (groups.stream().map(String::strip).anyMatch(values::contains)) {
                roles.add(role);
            }
        });
        return Set.copyOf(roles);
    }

    /** A list of texts, or one text where there is one group only; anything else says nothing. */
    private static Set<String> values(Map<String, Object> claims, String claim) {
        return switch (claim(claims, claim)) {
            case String one -> Set.of(one);
            case Collection<?> several ->
                several.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }

    private static @Nullable Object claim(Map<String, Object> claims, String name) {
        var whole = claims.get(name);
        var dot = name.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> within
                ? claim(
                        within.entrySet().stream()
                                .filter(entry -> entry.getValue() != null)
                                .collect(Collectors.toMap(
                                        entry -> String.valueOf(entry.getKey()),
                                        entry -> Objects.requireNonNull((Object) entry.getValue()))),
                        name.substring(dot + 1))
                : null;
    }

    private static String text(Map<String, Object> claims, String claim) {
        return claims.get(claim) instanceof String text ? text.strip() : "";
    }

    /** Without what no form would take either. */
    private static String cut(String text, int most) {
        var plain = text.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() <= most ? plain : plain.substring(0, most);
    }
}
