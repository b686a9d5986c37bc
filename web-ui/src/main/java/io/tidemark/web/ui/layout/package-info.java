/** The frame around all pages, and the way in. */
@NullMarked
package io.tidemark.web.ui.layout;

import org.jspecify.annotations.NullMarked;
