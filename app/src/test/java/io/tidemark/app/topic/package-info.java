/** Topics that are read as they come, over a fake broker and a real database. */
@NullMarked
package io.tidemark.app.topic;

import org.jspecify.annotations.NullMarked;
