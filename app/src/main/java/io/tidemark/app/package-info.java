/** The program's entry. */
@NullMarked
package io.tidemark.app;

import org.jspecify.annotations.NullMarked;
