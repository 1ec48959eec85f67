package dev.kamae.traffic;

import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.WebAclProfiles;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What an overview asks the logs about the open hour, part by part, so that each can be timed alone. */
public enum OpenHourParts {
    TRAFFIC,
    ENDINGS,
    TOPS;

    /** Asks only this part about the hour of a moment. */
    public Object ask(ApplicationContext portal, Instant now) {
        return portal.getBean(LogStore.class).askAll(questions(portal, LogHour.of(now)));
    }

    private List<? extends Question<?>> questions(ApplicationContext portal, LogHour hour) {
        var profiles = portal.getBean(WebAclProfiles.class).profiles();
        return switch (this) {
            case TRAFFIC ->
                TrafficQuestion.Part.of(AclGroup.of(profiles, hour.start())).stream()
                        .map(half -> TrafficQuestion.of(hour, half))
                        .toList();
            case ENDINGS -> List.of(EndingQuestion.of(hour));
            case TOPS -> List.of(TopQuestion.of(hour, acl -> profiles.of(acl, hour.start())));
        };
    }
}
