package dev.kamae.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page that keeps somebody from using it. */
final class Axe {

    private static final List<String> SERIOUS = List.of("serious", "critical");

    private Axe() {}

    /** Rules that are broken, and by what; none for a page without a serious fault. */
    static List<String> serious(Page page) {
        return serious(onOnePage(page).analyze());
    }

    /** The same of colours only, for a page that was looked at in other ones. */
    static List<String> colours(Page page) {
        return serious(onOnePage(page).withRules(List.of("color-contrast")).analyze());
    }

    /** The portal has no frames of other origins, for which axe would open a second page to add up on. */
    private static AxeBuilder onOnePage(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> serious(AxeResults found) {
        return found.getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(rule -> rule.getId() + " "
                        + rule.getNodes().stream().map(CheckedNode::getHtml).toList())
                .toList();
    }
}
