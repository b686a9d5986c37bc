/** PostgreSQL 15 and newer: its dialect, its catalog, and how it signals changes without a scan. */
@NullMarked
package io.tidemark.connector.postgresql;

import org.jspecify.annotations.NullMarked;
