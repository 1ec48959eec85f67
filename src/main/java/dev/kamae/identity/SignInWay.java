package dev.kamae.identity;

/** How somebody signed in. */
public enum SignInWay {
    PASSWORD,
    PROVIDER
}
