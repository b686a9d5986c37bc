/** The key index: where the records with a key are, in which partition and at which offset, over a horizon of partitions. */
@NullMarked
package io.tidemark.profiler.keys;

import org.jspecify.annotations.NullMarked;
