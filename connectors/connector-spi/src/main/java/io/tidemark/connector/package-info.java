/** What a connector implements, and the values that pass between it and the engine. */
@NullMarked
package io.tidemark.connector;

import org.jspecify.annotations.NullMarked;
