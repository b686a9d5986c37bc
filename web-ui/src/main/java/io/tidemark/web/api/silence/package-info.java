/** Calls about silences. */
@NullMarked
package io.tidemark.web.api.silence;

import org.jspecify.annotations.NullMarked;
