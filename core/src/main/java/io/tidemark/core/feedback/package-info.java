/** What people say of values that were found wrong. */
@NullMarked
package io.tidemark.core.feedback;

import org.jspecify.annotations.NullMarked;
