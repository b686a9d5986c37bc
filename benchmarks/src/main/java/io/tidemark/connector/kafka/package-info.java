/** What a benchmark needs of the connector's inside. */
@NullMarked
package io.tidemark.connector.kafka;

import org.jspecify.annotations.NullMarked;
