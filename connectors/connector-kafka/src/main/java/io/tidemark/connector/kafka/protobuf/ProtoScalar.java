package io.tidemark.connector.kafka.protobuf;

import io.tidemark.core.dataset.ColumnType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Protocol Buffers' own types, with how they are on the wire. */
enum ProtoScalar {
    DOUBLE(ProtoInput.FIXED64, ColumnType.FLOAT),
    FLOAT(ProtoInput.FIXED32, ColumnType.FLOAT),
    INT32(ProtoInput.VARINT, ColumnType.INTEGER),
    INT64(ProtoInput.VARINT, ColumnType.INTEGER),
    UINT32(ProtoInput.VARINT, ColumnType.INTEGER),
    UINT64(ProtoInput.VARINT, ColumnType.INTEGER),
    SINT32(ProtoInput.VARINT, ColumnType.INTEGER),
    SINT64(ProtoInput.VARINT, ColumnType.INTEGER),
    FIXED32(ProtoInput.FIXED32, ColumnType.INTEGER),
    FIXED64(ProtoInput.FIXED64, ColumnType.INTEGER),
    SFIXED32(ProtoInput.FIXED32, ColumnType.INTEGER),
    SFIXED64(ProtoInput.FIXED64, ColumnType.INTEGER),
    BOOL(ProtoInput.VARINT, ColumnType.BOOLEAN),
    STRING(ProtoInput.LENGTH, ColumnType.TEXT),
    BYTES(ProtoInput.LENGTH, ColumnType.BINARY);

    private final int wire;
    private final ColumnType column;

    ProtoScalar(int wire, ColumnType column) {
        this.wire = wire;
        this.column = column;
    }

    static Optional<ProtoScalar> named(String name) {
        return Arrays.stream(values())
                .filter(scalar -> scalar.text().equals(name))
                .findFirst();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    int wire() {
        return wire;
    }

    ColumnType column() {
        return column;
    }
}
