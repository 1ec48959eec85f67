package dev.kamae.demo.traffic;

/**
 * Where an address is, as AWS's labels say it.
 *
 * @param country ISO 3166 alpha-2
 * @param region ISO 3166-2, or {@code US-XX} when only the country is known
 */
record Place(String country, String region) {

    static final String HOME = "JP";

    static final Place TOKYO = new Place(HOME, "JP-13");

    /** An address that AWS knows no country for; its log and its labels say so differently. */
    static final Place UNKNOWN = new Place("-", "XX-XX");

    static final Place SEATTLE = new Place("US", "US-WA");

    private static final Weighted<Place> PREFECTURES = new Weighted<Place>()
            .with(28, TOKYO)
            .with(12, new Place(HOME, "JP-27"))
            .with(10, new Place(HOME, "JP-14"))
            .with(8, new Place(HOME, "JP-23"))
            .with(7, new Place(HOME, "JP-11"))
            .with(6, new Place(HOME, "JP-12"))
            .with(5, new Place(HOME, "JP-40"))
            .with(4, new Place(HOME, "JP-01"))
            .with(4, new Place(HOME, "JP-28"))
            .with(3, new Place(HOME, "JP-26"))
            .with(3, new Place(HOME, "JP-22"))
            .with(3, new Place(HOME, "JP-34"))
            .with(2, new Place(HOME, "JP-04"))
            .with(2, new Place(HOME, "JP-47"))
            .with(3, somewhere(HOME));

    static Place somewhere(String country) {
        return new Place(country, country + "-XX");
    }

    static Place inJapan(Dice dice) {
        return PREFECTURES.pick(dice);
    }

    /** As labels have it. */
    String labelled() {
        return equals(UNKNOWN) ? "XX" : country;
    }

    boolean isHome() {
        return country.equals(HOME);
    }
}
