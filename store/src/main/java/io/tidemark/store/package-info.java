/** The core's ports on SQL: H2 embedded by default, PostgreSQL for more. */
@NullMarked
package io.tidemark.store;

import org.jspecify.annotations.NullMarked;
