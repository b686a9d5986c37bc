/** The words of SQL stores that have no connector yet. */
@NullMarked
package io.tidemark.connector.dialect;

import org.jspecify.annotations.NullMarked;
