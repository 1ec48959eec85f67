package dev.kamae.traffic;

import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.OwnAppPattern;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.ProfileGuesses.Ground;
import dev.kamae.webacl.TextMatch;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was counted in a web ACL's log, and what that suggests.
 *
 * @param lines all of them
 * @param counted of these, by name: {@code allowed}, {@code evaluated} and {@code targeted} by Bot Control, {@code cloudFront}
 *     and {@code forwarded} by their headers
 * @param countries the most frequent one, with how many lines
 * @param agents the most frequent ones
 * @param signIns paths to which something was sent and whose name says that one signs in there
 */
record ProfileSigns(
        long lines,
        Map<String, Long> counted,
        Map<String, Long> countries,
        Map<String, Long> agents,
        List<String> signIns) {

    /** A path whose last part is about signing in; in the language of OpenSearch's expressions. */
    static final String SIGN_IN = "/([^?]*/)?(log-?in|sign-?in|auth|authenticate|sessions?|token|oauth2?)(/[^/?]*)?";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String JAPAN = "JP";

    /** An app of one's own names itself and runs on the platform's own library for requests. */
    private static final Pattern APP = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]{2,60}/)[0-9].*");

    private static final Pattern ON_A_PHONE = Pattern.compile("CFNetwork|okhttp|Dalvik|Android|iOS|iPhone|Darwin");
    private static final Pattern NO_APP = Pattern.compile(
            "(Mozilla|Opera|curl|Wget|python|Go-http|Java|okhttp|Dalvik|CFNetwork|axios|node|Apache|PostmanRuntime).*",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_APPS = 5;

    ProfileDraft draft(WebAclId acl) {
        return new ProfileDraft(null, path(acl), logging(), botControl(), apps(), signInPaths(), homeCountry());
    }

    List<Ground> grounds(WebAclId acl) {
        var grounds = new ArrayList<Ground>();
        grounds.add(
                acl.scope() == WebAclId.Scope.CLOUDFRONT
                        ? new Ground("traffic.guess.edge")
                        : new Ground("traffic.guess.path", share("cloudFront"), share("forwarded")));
        grounds.add(new Ground(
                logging() == Logging.ALL ? "traffic.guess.all" : "traffic.guess.filtered", count("allowed")));
        grounds.add(new Ground("traffic.guess.bots", share("evaluated"), count("targeted")));
        country()
                .ifPresentOrElse(
                        top -> grounds.add(
                                new Ground("traffic.guess.country", top, percent(countries.getOrDefault(top, 0L)))),
                        () -> grounds.add(new Ground("traffic.guess.noCountry")));
        grounds.add(new Ground("traffic.guess.apps", apps().size()));
        grounds.add(new Ground("traffic.guess.signIns", signInPaths().size()));
        return grounds;
    }

    /** CloudFront itself stands before a web ACL of its own, and the log shows who connects to it. */
    private TrafficPath path(WebAclId acl) {
        if (acl.scope() == WebAclId.Scope.CLOUDFRONT) {
            return TrafficPath.DIRECT;
        }
        if (isMost("cloudFront")) {
            // it appends the address that connected to it
            return new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, null);
        }
        return isMost("forwarded") ? new TrafficPath(TrafficPath.Kind.OTHER_PROXY, null, null) : TrafficPath.DIRECT;
    }

    private Logging logging() {
        return count("allowed") > 0 ? Logging.ALL : Logging.FILTERED;
    }

    private BotControl botControl() {
        if (count("targeted") > 0) {
            return BotControl.TARGETED;
        }
        return count("evaluated") > 0 ? BotControl.COMMON : BotControl.NONE;
    }

    private List<OwnAppPattern> apps() {
        var names = new LinkedHashMap<String, Long>();
        agents.forEach((agent, times) -> {
            var app = APP.matcher(agent);
            if (app.matches()
                    && ON_A_PHONE.matcher(agent).find()
                    && !NO_APP.matcher(agent).matches()) {
                names.merge(app.group(1), times, Long::sum);
            }
        });
        return names.entrySet().stream()
                .filter(app -> app.getValue() * 200 >= lines)
                .limit(MOST_APPS)
                .map(app -> new OwnAppPattern(OwnAppPattern.Where.USER_AGENT, TextMatch.PREFIX, app.getKey()))
                .toList();
    }

    private List<String> signInPaths() {
        return signIns.stream()
                .filter(path -> path.startsWith("/")
                        && path.length() <= 200
                        && path.chars().noneMatch(Character::isISOControl))
                .toList();
    }

    private String homeCountry() {
        return country().orElse(JAPAN);
    }

    private Optional<String> country() {
        return countries.entrySet().stream()
                .filter(top -> COUNTRIES.contains(top.getKey()) && top.getValue() * 2 > lines)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isMost(String name) {
        return count(name) * 2 > lines;
    }

    private long count(String name) {
        return counted.getOrDefault(name, 0L);
    }

    private String share(String name) {
        return percent(count(name));
    }

    private String percent(long some) {
        return lines == 0 ? "–" : Math.round(100.0 * some / lines) + "%";
    }
}
