/** The SQL that people write into rules: read, checked against schemas, and written for a store. */
@NullMarked
package io.tidemark.connector.jdbc.expression;

import org.jspecify.annotations.NullMarked;
