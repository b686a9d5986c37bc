/** Turns observations and measures into profiles: pushdown first, scan the rest, merge. */
@NullMarked
package io.tidemark.profiler;

import org.jspecify.annotations.NullMarked;
