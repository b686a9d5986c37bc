/** Rules as data, and what they say of a partition. */
@NullMarked
package io.tidemark.core.rule;

import org.jspecify.annotations.NullMarked;
