/** The real servers of the demo: PostgreSQL and Kafka on loopback, and the folder that holds their data. */
@NullMarked
package io.tidemark.demo.server;

import org.jspecify.annotations.NullMarked;
