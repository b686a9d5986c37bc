/** Whole lives of partitions, on a real store and a clock that a test moves. */
@NullMarked
package io.tidemark.app.life;

import org.jspecify.annotations.NullMarked;
