/** How the API reads and writes JSON. */
@NullMarked
package io.tidemark.web.api.json;

import org.jspecify.annotations.NullMarked;
