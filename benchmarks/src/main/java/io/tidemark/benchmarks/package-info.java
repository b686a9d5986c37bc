/** Programs that print the ratio of a hot path to its floor. */
@NullMarked
package io.tidemark.benchmarks;

import org.jspecify.annotations.NullMarked;
