/** Receivers and what was sent to them, over HTTP. */
@NullMarked
package io.tidemark.web.api.receiver;

import org.jspecify.annotations.NullMarked;
