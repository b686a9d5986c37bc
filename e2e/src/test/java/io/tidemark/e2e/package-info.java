/** Whole journeys: the packaged product on real servers, by its API, its pages and its messages. */
@NullMarked
package io.tidemark.e2e;

import org.jspecify.annotations.NullMarked;
