/** Judges partitions and datasets by the rules that apply to them. */
@NullMarked
package io.tidemark.rules.judge;

import org.jspecify.annotations.NullMarked;
