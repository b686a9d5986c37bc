/** What other services call when somebody acts on an incident there; each call proves itself by a signature. */
@NullMarked
package io.tidemark.web.hook;

import org.jspecify.annotations.NullMarked;
