/** What brokers tell of topics and of who reads them, without their records being read. */
@NullMarked
package io.tidemark.core.topic;

import org.jspecify.annotations.NullMarked;
