package io.tidemark.core.cadence;

/**
 * When a dataset's windows are expected, for people.
 *
 * @param words for example {@code Hourly, 05:00–23:00 on weekdays}
 * @param reason how that is known
 */
public record Habit(String words, String reason) {}
