/** Tells receivers of incidents: renders, queues and sends, each change once. */
@NullMarked
package io.tidemark.rules.notify;

import org.jspecify.annotations.NullMarked;
