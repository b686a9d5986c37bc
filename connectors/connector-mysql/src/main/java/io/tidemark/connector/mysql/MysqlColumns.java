package io.tidemark.connector.mysql;

import io.tidemark.connector.jdbc.words.WordedColumns;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import org.jspecify.annotations.Nullable;

/** SQL over values. What is grouped by a digest, as long texts are, cannot be told any more. */
final class MysqlColumns extends WordedColumns {
    MysqlColumns() {
        super(MysqlWords.WORDS);
    }

    @Override
    public @Nullable String text(Column column) {
        if (NativeTypes.isLong(column.nativeType())) {
            return null;
        }
        return column.type() == ColumnType.TEXT ? MysqlWords.TEXT_OF_EXACT : super.text(column);
    }
}
