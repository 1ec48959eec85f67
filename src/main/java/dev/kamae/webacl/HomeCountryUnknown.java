package dev.kamae.webacl;

import dev.kamae.core.Refusal;

/** There is no country of these two letters. */
public final class HomeCountryUnknown extends Refusal {

    HomeCountryUnknown() {
        super("webacl.refused.homeCountry");
    }
}
