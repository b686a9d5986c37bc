/** Questions to the key index: a value's text becomes a hash as its store makes it. */
@NullMarked
package io.tidemark.app.keys;

import org.jspecify.annotations.NullMarked;
