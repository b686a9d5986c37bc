package io.tidemark.app.sample;

import io.tidemark.core.sample.WantedRows;
import java.util.function.Predicate;

/**
 * Rows of which not all are picked that the store finds.
 *
 * @param picks by the value of the figure's column, as the store writes it
 */
record PickedRows(WantedRows rows, Predicate<String> picks) {}
