package dev.kamae.requests;

import dev.kamae.logstore.LogStore;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.time.Clock;
import org.springframework.context.ApplicationContext;

/** The portal's front door to lines, which are looked for elsewhere. */
public final class LinesOf {

    private LinesOf() {}

    public static Requests logs(LogStore logs, ApplicationContext portal) {
        return new Requests(
                logs,
                portal.getBean(WebAcls.class),
                portal.getBean(WebAclProfiles.class),
                portal.getBean(Viewing.class),
                portal.getBean(Clock.class));
    }
}
