package io.tidemark.connector.kafka.format;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.connector.kafka.registry.SchemaRegistry;
import java.util.HashMap;
import java.util.Map;

/** Reads records behind their schema's id (a zero byte, then four bytes), each by the reader of its schema. */
final class RegisteredReader implements RecordReader {
    static final int PREFIX = 5;

    private final SchemaReaders readers;
    private final Wanted wanted;
    private final Map<Integer, RecordReader> byId = new HashMap<>();
    private int lastId = -1;
    private RecordReader last = new Refusing("it has no schema id");

    RegisteredReader(SchemaRegistry registry, Wanted wanted) {
        this.readers = new SchemaReaders(registry);
        this.wanted = wanted;
    }

    @Override
    public boolean read(byte[] bytes, int from, int until, FieldValues into) {
        if (until - from < PREFIX || bytes[from] != 0) {
            lastId = -1;
            last = new Refusing("it has no schema id: its first byte is not 0");
            return false;
        }
        int id = id(bytes, from);
        if (id != lastId) {
            last = byId.computeIfAbsent(id, unseen -> readers.of(unseen, wanted));
            lastId = id;
        }
        return last.read(bytes, from + PREFIX, until, into);
    }

    static int id(byte[] bytes, int from) {
        return ((bytes[from + 1] & 0xFF) << 24)
                | ((bytes[from + 2] & 0xFF) << 16)
                | ((bytes[from + 3] & 0xFF) << 8)
                | (bytes[from + 4] & 0xFF);
    }

    @Override
    public String fault() {
        return last.fault();
    }

    /** Takes no record, always for the same reason. */
    record Refusing(String fault) implements RecordReader {
        @Override
        public boolean read(byte[] bytes, int from, int until, FieldValues into) {
            return false;
        }
    }
}
