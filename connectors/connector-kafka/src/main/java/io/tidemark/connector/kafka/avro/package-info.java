/** Records that are Avro, decoded by a plan for each schema that wrote them. */
@NullMarked
package io.tidemark.connector.kafka.avro;

import org.jspecify.annotations.NullMarked;
