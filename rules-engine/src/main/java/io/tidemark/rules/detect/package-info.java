/** Tells which values of a metric's series are anomalies. */
@NullMarked
package io.tidemark.rules.detect;

import org.jspecify.annotations.NullMarked;
