/** The events in PostgreSQL: hourly tables, loading, deleting and counting rows. */
@NullMarked
package io.tidemark.demo.warehouse;

import org.jspecify.annotations.NullMarked;
