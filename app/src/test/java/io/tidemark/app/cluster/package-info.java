/** Several servers on one database. */
@NullMarked
package io.tidemark.app.cluster;

import org.jspecify.annotations.NullMarked;
