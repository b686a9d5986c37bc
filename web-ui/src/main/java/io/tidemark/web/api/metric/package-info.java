/** Metrics as series over HTTP. */
@NullMarked
package io.tidemark.web.api.metric;

import org.jspecify.annotations.NullMarked;
