/** Finds rules that a dataset's profiles speak for. */
@NullMarked
package io.tidemark.rules.suggest;

import org.jspecify.annotations.NullMarked;
