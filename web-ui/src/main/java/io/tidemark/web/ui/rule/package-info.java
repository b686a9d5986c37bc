/** The rules and their form. */
@NullMarked
package io.tidemark.web.ui.rule;

import org.jspecify.annotations.NullMarked;
