/** The rules that hold without anybody asking. */
@NullMarked
package io.tidemark.rules.pack;

import org.jspecify.annotations.NullMarked;
