/** Keeps incidents: groups violated verdicts, heals, reopens and expires. */
@NullMarked
package io.tidemark.rules.desk;

import org.jspecify.annotations.NullMarked;
