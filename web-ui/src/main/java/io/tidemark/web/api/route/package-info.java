/** Calls about the tree of routes. */
@NullMarked
package io.tidemark.web.api.route;

import org.jspecify.annotations.NullMarked;
