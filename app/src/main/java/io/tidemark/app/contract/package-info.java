/** Data contracts of the Open Data Contract Standard: read into rules, written from them, and checked without a server. */
@NullMarked
package io.tidemark.app.contract;

import org.jspecify.annotations.NullMarked;
