package dev.kamae.uikit;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The line drawings of the portal; each is a file under {@code icons/}. */
public enum Symbol {
    ADD,
    ALERT,
    CALENDAR,
    CHECK,
    CLOCK,
    CLOSE,
    COLLECTOR,
    DASHBOARD,
    EXPAND,
    ISSUE,
    JOBS,
    MOON,
    MORE,
    PEOPLE,
    REQUESTS,
    REVIEW,
    SEARCH,
    SUN,
    THREAT,
    TRAFFIC,
    UNKNOWN;

    /** Decoration beside a word: screen readers pass over it. */
    public SvgIcon icon() {
        return of(path());
    }

    /** The path of the drawing, for {@code @Menu(icon = …)}. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /** The drawing at a path that {@link #path} gave. */
    public static SvgIcon of(String path) {
        var icon = new SvgIcon(path);
        icon.addClassName("k-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
