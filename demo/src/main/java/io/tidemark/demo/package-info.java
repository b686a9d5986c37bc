/** The demo: a music service's world with its faults, and Tidemark beside it. */
@NullMarked
package io.tidemark.demo;

import org.jspecify.annotations.NullMarked;
