/** How times, numbers and domain words read in the pages. */
@NullMarked
package io.tidemark.web.ui.words;

import org.jspecify.annotations.NullMarked;
