package io.tidemark.connector.kafka.protobuf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The type of a field. */
sealed interface ProtoType {
    /** A value without parts. */
    record Scalar(ProtoScalar scalar) implements ProtoType {}

    /** A type whose file is not known: it is skipped. */
    record Unknown(String name) implements ProtoType {}

    /** Numbers with names. */
    final class Enumeration implements ProtoType {
        private final Map<Integer, String> names = new HashMap<>();

        void add(int number, String name) {
            names.putIfAbsent(number, name);
        }

        /** A number without a name is shown as it is. */
        String name(long number) {
            return names.getOrDefault((int) number, String.valueOf(number));
        }
    }

    /** Fields by numbers. */
    final class Message implements ProtoType {
        private final String name;
        private final List<ProtoField> fields = new ArrayList<>();
        private final List<Message> nested = new ArrayList<>();

        Message(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        void add(ProtoField field) {
            fields.add(field);
        }

        void add(Message inner) {
            nested.add(inner);
        }

        List<ProtoField> fields() {
            return List.copyOf(fields);
        }

        /** Those that are declared within, in that order. */
        List<Message> nested() {
            return List.copyOf(nested);
        }
    }
}
