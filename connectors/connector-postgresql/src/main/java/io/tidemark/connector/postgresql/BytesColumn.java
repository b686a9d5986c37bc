package io.tidemark.connector.postgresql;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of type uuid or bytea. */
final class BytesColumn extends CopyColumn {
    private final boolean isUuid;

    BytesColumn(CopyType type, byte[][] rows) {
        super(rows);
        this.isUuid = type == CopyType.UUID;
    }

    @Override
    long hash(int place) {
        long hash = NativeHash.ofBytes(rows[place], starts[place], lengths[place], 0);
        return isUuid ? hash : NativeHash.ARRAY_OF_ONE + hash;
    }

    @Override
    @Nullable
    Object value(int place) {
        if (isNull(place)) {
            return null;
        }
        byte[] row = rows[place];
        int at = starts[place];
        return isUuid
                ? new UUID(Bytes.longAt(row, at), Bytes.longAt(row, at + Long.BYTES)).toString()
                : HexFormat.of().formatHex(row, at, at + lengths[place]);
    }

    @Override
    void fillHashes(long[] hashes, int size) {
        for (int i = 0; i < size; i++) {
            hashes[i] = isNull(i) ? 0 : hash(i);
        }
    }
}
