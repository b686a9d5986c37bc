/** Which tables a view reads, from its definition. */
@NullMarked
package io.tidemark.connector.jdbc.relation;

import org.jspecify.annotations.NullMarked;
