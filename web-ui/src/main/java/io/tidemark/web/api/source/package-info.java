/** Sources over HTTP. */
@NullMarked
package io.tidemark.web.api.source;

import org.jspecify.annotations.NullMarked;
