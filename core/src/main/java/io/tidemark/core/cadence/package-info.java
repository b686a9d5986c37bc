/** When a dataset's windows are expected, as a person set it or as its past teaches. */
@NullMarked
package io.tidemark.core.cadence;

import org.jspecify.annotations.NullMarked;
