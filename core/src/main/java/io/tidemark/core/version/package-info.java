/** What rules were, who changed them, and when. */
@NullMarked
package io.tidemark.core.version;

import org.jspecify.annotations.NullMarked;
