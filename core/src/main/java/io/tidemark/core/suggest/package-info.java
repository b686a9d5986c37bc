/** Rules that a dataset's past suggests. */
@NullMarked
package io.tidemark.core.suggest;

import org.jspecify.annotations.NullMarked;
