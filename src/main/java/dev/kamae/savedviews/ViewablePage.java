package dev.kamae.savedviews;

/**
 * A page of which views can be saved; the module of the page has one as a bean.
 *
 * @param route relative to the portal's root
 * @param capability what it takes to open it
 */
public record ViewablePage(String route, String capability) {}
