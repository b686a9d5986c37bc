/** Datasets, their settings and schema changes over HTTP. */
@NullMarked
package io.tidemark.web.api.dataset;

import org.jspecify.annotations.NullMarked;
