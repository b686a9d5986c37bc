/** What tests of every module share: builders, in-memory twins of the ports, and the contracts of the ports. */
@NullMarked
package io.tidemark.testkit;

import org.jspecify.annotations.NullMarked;
