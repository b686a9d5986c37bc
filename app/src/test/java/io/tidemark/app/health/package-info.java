/** Queries over the health schema, on both databases that may keep it. */
@NullMarked
package io.tidemark.app.health;

import org.jspecify.annotations.NullMarked;
