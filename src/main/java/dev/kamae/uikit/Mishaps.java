package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.kamae.core.Language;
import dev.kamae.core.Refusal;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What a person reads when something did not work: a refusal's own sentence, who may, what is down; for anything
 * unforeseen a number that the log has too, and never the inside of the portal.
 */
@Component
class Mishaps implements ErrorHandler, VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var sentence = sentence(event.getThrowable());
        if (UI.getCurrent() != null) {
            Notices.refused(sentence);
        }
    }

    /** The sentence for a failure, in the reader's language; logs what a person cannot mend. */
    static String sentence(Throwable failure) {
        return switch (root(failure)) {
            case Refusal refusal -> refusal.sentence(Language.of(UI.getCurrent().getLocale()));
            case AccessDeniedException denied -> translate("uikit.failed.forbidden");
            case CannotCreateTransactionException down -> recordIsDown(down);
            case DataAccessResourceFailureException down -> recordIsDown(down);
            default -> unforeseen(failure);
        };
    }

    private static Throwable root(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal
                    || cause instanceof AccessDeniedException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException) {
                return cause;
            }
        }
        return failure;
    }

    private static String recordIsDown(Exception down) {
        LOG.warn("PostgreSQL does not answer: {}", down.getMessage());
        return translate("uikit.failed.record");
    }

    private static String unforeseen(Throwable failure) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Mishap {}", number, failure);
        return translate("uikit.failed.unforeseen", number);
    }
}
