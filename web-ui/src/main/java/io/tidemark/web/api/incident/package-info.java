/** Incidents and what people do with them, over HTTP. */
@NullMarked
package io.tidemark.web.api.incident;

import org.jspecify.annotations.NullMarked;
