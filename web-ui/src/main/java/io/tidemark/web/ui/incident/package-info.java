/** The list of incidents and the page of one. */
@NullMarked
package io.tidemark.web.ui.incident;

import org.jspecify.annotations.NullMarked;
