/** The overview and the question whether data may be used, over HTTP. */
@NullMarked
package io.tidemark.web.api.health;

import org.jspecify.annotations.NullMarked;
