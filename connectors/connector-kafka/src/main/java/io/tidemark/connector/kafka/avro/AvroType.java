package io.tidemark.connector.kafka.avro;

import java.util.ArrayList;
import java.util.List;

/** The type of an Avro value. */
sealed interface AvroType {
    /** A value without parts; logical is empty or the name of what it stands for. */
    record Plain(Primitive primitive, String logical, int scale) implements AvroType {}

    /** So many bytes. */
    record Fixed(int size, String logical, int scale) implements AvroType {}

    /** One of some symbols. */
    record Symbols(List<String> names) implements AvroType {
        public Symbols {
            names = List.copyOf(names);
        }
    }

    /** Any number of values of one type. */
    record Array(AvroType element) implements AvroType {}

    /** Values of one type by names. */
    record Dictionary(AvroType value) implements AvroType {}

    /** A value of one of some types. */
    record Union(List<AvroType> branches) implements AvroType {
        public Union {
            branches = List.copyOf(branches);
        }
    }

    /** One of a record's fields. */
    record Field(String name, AvroType type) {}

    /** Fields in their order; may hold itself, so fields come after it is made. */
    final class Structure implements AvroType {
        private final List<Field> fields = new ArrayList<>();

        void add(Field field) {
            fields.add(field);
        }

        List<Field> fields() {
            return List.copyOf(fields);
        }
    }

    /** Avro's own types. */
    enum Primitive {
        NULL,
        BOOLEAN,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        BYTES,
        STRING
    }
}
