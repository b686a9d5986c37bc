package io.tidemark.rules.detect;

import io.tidemark.core.dataset.Grain;

/**
 * The figures that belong to a grain.
 *
 * @param history how many rows it learns from
 * @param window how many rows make the level
 * @param tail the chance that a well value crosses a side of the band
 * @param acceptAfter as many alerts in a row are a new level
 * @param quiet how many rows after an alert only a worse value is another one
 */
record Tuning(int history, int window, Spread.Rule spread, int acceptAfter, int quiet) {
    private static final Tuning HOURLY = new Tuning(504, 24, new Spread.Rule(.00002, .975, 1.3), 18, 12);
    private static final Tuning DAILY = new Tuning(60, 7, new Spread.Rule(.0005, .975, 1.3), 4, 3);

    static Tuning of(Grain grain) {
        return grain == Grain.HOUR ? HOURLY : DAILY;
    }
}
