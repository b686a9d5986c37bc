/** The music service's events: what is played, searched, shown and paid, hour by hour, the same for the same seed. */
@NullMarked
package io.tidemark.demo.traffic;

import org.jspecify.annotations.NullMarked;
