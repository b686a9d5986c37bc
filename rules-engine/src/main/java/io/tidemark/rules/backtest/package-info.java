/** Tries the anomaly detector on series in files. */
@NullMarked
package io.tidemark.rules.backtest;

import org.jspecify.annotations.NullMarked;
