/** How windows arrive, over HTTP. */
@NullMarked
package io.tidemark.web.api.arrival;

import org.jspecify.annotations.NullMarked;
