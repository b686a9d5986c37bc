/** Which dataset is made of which, and which incidents follow from which. */
@NullMarked
package io.tidemark.core.lineage;

import org.jspecify.annotations.NullMarked;
