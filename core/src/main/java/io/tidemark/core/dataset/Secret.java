package io.tidemark.core.dataset;

/** A password, token or URL that must not be seen; prints as stars. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
