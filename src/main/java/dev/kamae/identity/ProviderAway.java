package dev.kamae.identity;

/** The provider has not told yet where people sign in. */
final class ProviderAway extends RuntimeException {

    ProviderAway() {
        super("The provider does not answer");
    }
}
