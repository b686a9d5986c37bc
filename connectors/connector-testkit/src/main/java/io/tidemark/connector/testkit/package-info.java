/** The contract that every connector passes against its real server; a connector's test extends {@code ConnectorContract}. */
@NullMarked
package io.tidemark.connector.testkit;

import org.jspecify.annotations.NullMarked;
