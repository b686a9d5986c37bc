/** Calls about records that were delivered again, and where records with a key lie. */
@NullMarked
package io.tidemark.web.api.keys;

import org.jspecify.annotations.NullMarked;
