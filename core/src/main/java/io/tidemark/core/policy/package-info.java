/** Policies: packs of rules for whatever datasets match, now and later. */
@NullMarked
package io.tidemark.core.policy;

import org.jspecify.annotations.NullMarked;
