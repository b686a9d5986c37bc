/** Dialects as data: a store's words for the pieces of SQL in which stores differ. */
@NullMarked
package io.tidemark.connector.jdbc.words;

import org.jspecify.annotations.NullMarked;
