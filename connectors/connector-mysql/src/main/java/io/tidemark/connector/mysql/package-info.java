/** MySQL and MariaDB: their dialect, catalog and change signals. */
@NullMarked
package io.tidemark.connector.mysql;

import org.jspecify.annotations.NullMarked;
