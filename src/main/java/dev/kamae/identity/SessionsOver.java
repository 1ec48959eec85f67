package dev.kamae.identity;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells the record of every session that is over: signed out, idle, ended, or lost with its replica. */
@Component
class SessionsOver implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsOver.class);

    private final Sessions sessions;

    SessionsOver(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        SessionMark.of(event.getSession()::getAttribute).ifPresent(mark -> {
            try {
                sessions.close(mark.id());
            } catch (DataAccessException | TransactionException away) {
                // it counts as over by itself once nobody has used it for a while
                LOG.debug("The end of a session is not written", away);
            }
        });
    }
}
