/** Tells which formats a text is written in, on its bytes. */
@NullMarked
package io.tidemark.profiler.format;

import org.jspecify.annotations.NullMarked;
