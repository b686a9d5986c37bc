/** Rows that rules found bad, over HTTP. */
@NullMarked
package io.tidemark.web.api.sample;

import org.jspecify.annotations.NullMarked;
