/** Schemas by their ids, from a schema registry. */
@NullMarked
package io.tidemark.connector.kafka.registry;

import org.jspecify.annotations.NullMarked;
