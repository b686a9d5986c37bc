/** Snowflake: its logins, its dialect, its catalog by SHOW, and how it signals changes without a warehouse. */
@NullMarked
package io.tidemark.connector.snowflake;

import org.jspecify.annotations.NullMarked;
