package io.tidemark.web.ui.part;

import io.tidemark.core.dataset.Origin;

/** Who made a setting, as a tag and as a banner. */
public final class Origins {
    private Origins() {}

    public static Tag tag(Origin origin) {
        return new Tag(
                switch (origin) {
                    case FILE -> "file";
                    case USER -> "user";
                    case BUILT_IN -> "built in";
                });
    }

    /** Says why it cannot be changed here. */
    public static Banner fromFile() {
        Banner banner = new Banner(
                Tone.INFO, "From the configuration file.", "Change it there; it is read again at the next start.");
        banner.addClassName("tm-wide");
        return banner;
    }
}
