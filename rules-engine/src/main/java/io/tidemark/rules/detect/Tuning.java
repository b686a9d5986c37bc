package io.tidemark.rules.detect;

import io.tidemark.core.dataset.Grain;

/**
 * The figures that belong to a grain.
 *
 * @param history how many rows it learns from
 * @param window how many rows make the level
 * @param spread how the width of the band is drawn
 * @param acceptAfter as many alerts in a row are a new level
 * @param quiet how many rows after an alert only a worse value is another one
 */
record Tuning(int history, int window, Spread.Rule spread, int acceptAfter, int quiet) {
    private static final Tuning HOURLY = new Tuning(504, 24, new Spread.Rule(.00002, .975, 1.4), 18, 24);
    private static final Tuning DAILY = new Tuning(60, 10, new Spread.Rule(.0003, .975, 1.4), 5, 7);

    static Tuning of(Grain grain) {
        return grain == Grain.HOUR ? HOURLY : DAILY;
    }
}
