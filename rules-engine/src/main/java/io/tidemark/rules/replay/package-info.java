/** Tries rules on the stored past, by the code that judges live. */
@NullMarked
package io.tidemark.rules.replay;

import org.jspecify.annotations.NullMarked;
