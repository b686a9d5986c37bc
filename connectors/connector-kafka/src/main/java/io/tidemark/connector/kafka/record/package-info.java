/** The values of one record, whatever its format, and the readers that fill them. */
@NullMarked
package io.tidemark.connector.kafka.record;

import org.jspecify.annotations.NullMarked;
