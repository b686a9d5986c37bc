/** Who is told of which incident, when, and how many at once. */
@NullMarked
package io.tidemark.core.route;

import org.jspecify.annotations.NullMarked;
