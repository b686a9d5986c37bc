/** What SQL stores share: settings, pool, failures in words, and measures as SQL. A store adds a dialect and its catalog. */
@NullMarked
package io.tidemark.connector.jdbc;

import org.jspecify.annotations.NullMarked;
