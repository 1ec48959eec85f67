package dev.kamae.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.kamae.core.Language;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.stereotype.Component;

/** Shows a person why something did not work, wherever on a page it happened. */
@Component
class Mishaps implements ErrorHandler, VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        if (isGone(event.getThrowable())) {
            return;
        }
        var sentence = sentence(event.getThrowable());
        if (UI.getCurrent() != null) {
            Notices.refused(sentence);
        }
    }

    /** Whoever closes the page while an answer is on its way: there is nobody left to tell, and nothing to mend. */
    private static boolean isGone(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(ClientAbortException.class::isInstance);
    }

    /** The sentence for a failure, in the reader's language; logs what a person cannot mend. */
    static String sentence(Throwable failure) {
        return Failure.of(failure).sentence(Language.of(UI.getCurrent().getLocale()));
    }
}
