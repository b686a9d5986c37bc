/** What people do with incidents. */
@NullMarked
package io.tidemark.rules.action;

import org.jspecify.annotations.NullMarked;
