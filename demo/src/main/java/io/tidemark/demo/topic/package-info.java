/** The events on the broker: JSON, topics, writing and reading. */
@NullMarked
package io.tidemark.demo.topic;

import org.jspecify.annotations.NullMarked;
