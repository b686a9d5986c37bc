/** The page of routes. */
@NullMarked
package io.tidemark.web.ui.route;

import org.jspecify.annotations.NullMarked;
