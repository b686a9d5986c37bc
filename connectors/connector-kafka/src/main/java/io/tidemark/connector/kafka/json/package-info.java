/** Records that are JSON: what their fields are, and reading them fast. */
@NullMarked
package io.tidemark.connector.kafka.json;

import org.jspecify.annotations.NullMarked;
