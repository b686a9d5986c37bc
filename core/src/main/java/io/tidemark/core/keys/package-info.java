/** What the key index tells: where records with a key lie, and which are copies. */
@NullMarked
package io.tidemark.core.keys;

import org.jspecify.annotations.NullMarked;
