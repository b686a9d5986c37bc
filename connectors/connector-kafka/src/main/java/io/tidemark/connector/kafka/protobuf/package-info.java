/** Records that are Protocol Buffers, decoded by the text of their schema. */
@NullMarked
package io.tidemark.connector.kafka.protobuf;

import org.jspecify.annotations.NullMarked;
