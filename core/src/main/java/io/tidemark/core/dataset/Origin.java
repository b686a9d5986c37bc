package io.tidemark.core.dataset;

/** Who made a setting. What comes from the file is shown but not changed in the UI. */
public enum Origin {
    FILE,
    USER,
    BUILT_IN
}
