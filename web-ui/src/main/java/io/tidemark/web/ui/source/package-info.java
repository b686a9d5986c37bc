/** The sources and their form. */
@NullMarked
package io.tidemark.web.ui.source;

import org.jspecify.annotations.NullMarked;
