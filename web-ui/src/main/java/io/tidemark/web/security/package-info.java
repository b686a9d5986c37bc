/** Who may call what: one administrator, by password or API token. */
@NullMarked
package io.tidemark.web.security;

import org.jspecify.annotations.NullMarked;
