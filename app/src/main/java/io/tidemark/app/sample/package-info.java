/** Rows that rules find bad: kept of violated rules, and read from stores when asked for. */
@NullMarked
package io.tidemark.app.sample;

import org.jspecify.annotations.NullMarked;
