/** The world as it goes on: the past's load, live traffic, the loader, and faults injected while all runs. */
@NullMarked
package io.tidemark.demo.live;

import org.jspecify.annotations.NullMarked;
