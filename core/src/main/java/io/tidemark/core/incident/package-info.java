/** Open problems, who is told of them, and that they are told once. */
@NullMarked
package io.tidemark.core.incident;

import org.jspecify.annotations.NullMarked;
