/** The small parts that pages are made of. */
@NullMarked
package io.tidemark.web.ui.part;

import org.jspecify.annotations.NullMarked;
