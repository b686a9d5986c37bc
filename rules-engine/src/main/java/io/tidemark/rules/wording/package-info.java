/** Templates of messages. */
@NullMarked
package io.tidemark.rules.wording;

import org.jspecify.annotations.NullMarked;
