package dev.kamae.uikit;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short words at the edge of the screen about what was just done, or was refused. */
public final class Notices {

    private Notices() {}

    public static void done(String sentence) {
        var notice = Notification.show(sentence, 4000, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
    }

    /** Read out at once; stays until one has had the time to read it. */
    public static void refused(String sentence) {
        var notice = Notification.show(sentence, 10_000, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
    }
}
