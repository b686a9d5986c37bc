/** Failures as values: a code with a type that says who can end it. */
@NullMarked
package io.tidemark.core.error;

import org.jspecify.annotations.NullMarked;
