/** Calls about the lineage of datasets. */
@NullMarked
package io.tidemark.web.api.lineage;

import org.jspecify.annotations.NullMarked;
