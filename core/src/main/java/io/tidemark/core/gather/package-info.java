/** How topics are read: each record once, into windows of event time that reopen when late records come. */
@NullMarked
package io.tidemark.core.gather;

import org.jspecify.annotations.NullMarked;
