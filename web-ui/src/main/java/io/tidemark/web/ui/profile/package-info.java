/** What a profile tells of one column, as the pages show it. */
@NullMarked
package io.tidemark.web.ui.profile;

import org.jspecify.annotations.NullMarked;
