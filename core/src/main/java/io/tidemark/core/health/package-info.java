/** The read models of the pages and the API. */
@NullMarked
package io.tidemark.core.health;

import org.jspecify.annotations.NullMarked;
