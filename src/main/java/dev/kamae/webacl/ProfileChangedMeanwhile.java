package dev.kamae.webacl;

import dev.kamae.core.Refusal;

/** Somebody else declared the profile since it was opened; it carries what they made of it. */
public final class ProfileChangedMeanwhile extends Refusal {

    private final transient ProfileVersion theirs;

    ProfileChangedMeanwhile(ProfileVersion theirs) {
        super("webacl.refused.changedMeanwhile", theirs.acl().name());
        this.theirs = theirs;
    }

    /** The profile as it is now. */
    public ProfileVersion theirs() {
        return theirs;
    }
}
