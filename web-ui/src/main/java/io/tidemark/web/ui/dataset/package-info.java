/** The list of datasets and the page of one. */
@NullMarked
package io.tidemark.web.ui.dataset;

import org.jspecify.annotations.NullMarked;
