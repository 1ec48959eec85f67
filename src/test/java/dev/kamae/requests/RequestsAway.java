package dev.kamae.requests;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kamae.logstore.Answer;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.logstore.LogStoreSettings;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** The portal's lines while its log store is away, until it comes back. */
public final class RequestsAway extends Requests {

    private final Clock clock;
    private boolean away = true;

    public RequestsAway(ApplicationContext portal) {
        super(
                portal.getBean(LogStore.class),
                portal.getBean(WebAcls.class),
                portal.getBean(WebAclProfiles.class),
                portal.getBean(Viewing.class),
                portal.getBean(Clock.class));
        clock = portal.getBean(Clock.class);
    }

    public void comesBack() {
        away = false;
    }

    /** What a log store says that is not there. */
    public LogStoreRefusal refusal() {
        try (var nowhere = new LogStoreConnection(LogStoreSettings.of("http://127.0.0.1:1", "nobody", "none"))) {
            var store = new LogStore(nowhere, clock);
            return Objects.requireNonNull(
                    catchThrowableOfType(LogStoreRefusal.class, () -> store.fields(LogHour.LOGS)));
        }
    }

    @Override
    public Answer<Long> count(RequestFilter filter) {
        if (away) {
            throw refusal();
        }
        return super.count(filter);
    }
}
