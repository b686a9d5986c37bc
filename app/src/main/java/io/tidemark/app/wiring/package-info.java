/** How the parts are put together. */
@NullMarked
package io.tidemark.app.wiring;

import org.jspecify.annotations.NullMarked;
