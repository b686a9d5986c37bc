/** Kafka: topics as datasets, stretches of event time as partitions, JSON records read one by one. */
@NullMarked
package io.tidemark.connector.kafka;

import org.jspecify.annotations.NullMarked;
