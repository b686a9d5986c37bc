/** Which format a topic's records have, and reading each. */
@NullMarked
package io.tidemark.connector.kafka.format;

import org.jspecify.annotations.NullMarked;
