/** The first page. */
@NullMarked
package io.tidemark.web.ui.overview;

import org.jspecify.annotations.NullMarked;
