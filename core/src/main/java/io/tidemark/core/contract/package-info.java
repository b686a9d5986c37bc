/** Data contracts of the Open Data Contract Standard: what they ask of datasets, and datasets told as one. */
@NullMarked
package io.tidemark.core.contract;

import org.jspecify.annotations.NullMarked;
