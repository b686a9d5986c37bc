/** Rows that rules found bad, on pages. */
@NullMarked
package io.tidemark.web.ui.rows;

import org.jspecify.annotations.NullMarked;
