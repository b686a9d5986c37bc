/** How windows fill with age: what was seen, the curve that is learnt from it, and when a window may be used. */
@NullMarked
package io.tidemark.core.arrival;

import org.jspecify.annotations.NullMarked;
