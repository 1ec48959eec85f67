package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.kamae.uikit.Symbol;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pages that this person may open, in groups.
 *
 * <p>Pages announce themselves by {@code @Menu}: the title is a text key, the order's hundreds are the group
 * (0 dashboard, 1 today, 2 traffic, 3 posture, 4 money, 5 settings).
 */
class Navigation extends Div {

    Navigation() {
        addClassName("k-navigation");
        MenuConfiguration.getMenuEntries().stream()
                .collect(Collectors.groupingBy(Navigation::group, TreeMap::new, Collectors.toList()))
                .forEach((group, entries) -> add(section(group, entries)));
    }

    private static int group(MenuEntry entry) {
        return entry.order() == null ? 9 : (int) (entry.order() / 100);
    }

    private static SideNav section(int group, List<MenuEntry> entries) {
        var section = group == 0 ? new SideNav() : new SideNav(translate("shell.group." + group));
        entries.forEach(entry -> section.addItem(item(entry)));
        return section;
    }

    /** Whether pages below its address are its own, and not other entries of the menu. */
    private static boolean isAlone(MenuEntry entry) {
        return MenuConfiguration.getMenuEntries().stream()
                .noneMatch(other -> other.path().startsWith(entry.path() + "/"));
    }

    private static SideNavItem item(MenuEntry entry) {
        var title = translate(entry.title());
        var item = new SideNavItem(title, entry.path(), Symbol.of(entry.icon()));
        item.setMatchNested(isAlone(entry));
        item.setTooltipText(title);
        return item;
    }
}
