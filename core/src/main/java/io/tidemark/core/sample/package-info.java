/** Rows that rules find bad: which are taken, how they are masked, and who keeps them. */
@NullMarked
package io.tidemark.core.sample;

import org.jspecify.annotations.NullMarked;
