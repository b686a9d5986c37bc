/** What runs by itself, as persistent tasks. */
@NullMarked
package io.tidemark.app.task;

import org.jspecify.annotations.NullMarked;
