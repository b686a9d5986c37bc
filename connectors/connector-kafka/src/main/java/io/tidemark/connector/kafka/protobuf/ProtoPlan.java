package io.tidemark.connector.kafka.protobuf;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.PathNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the wanted fields of one message are read. */
final class ProtoPlan {
    private final Map<Integer, Step> steps = new HashMap<>();
    private final List<Before> before = new ArrayList<>();
    private final List<After> after = new ArrayList<>();
    private final ProtoText types;

    /** Reads a field's value; false where the wire type is another one. */
    private interface Step {
        boolean read(int wire, ProtoInput input, FieldValues values);
    }

    /** What holds for fields that are not there. */
    private interface Before {
        void fill(FieldValues values);
    }

    /** What can be told only of the whole message. */
    private record After(ProtoJson json, ProtoField field, int slot) {}

    ProtoPlan(ProtoType.Message message, ProtoText types, PathNode wanted) {
        this.types = types;
        for (ProtoField field : message.fields()) {
            PathNode node = wanted.child(field.name());
            if (node.isWanted()) {
                add(field, types.type(field), node);
            }
        }
    }

    private void add(ProtoField field, ProtoType type, PathNode node) {
        boolean isMany = field.shape() == ProtoField.Shape.REPEATED || field.shape() == ProtoField.Shape.MAP;
        boolean isMessage = type instanceof ProtoType.Message message && !isLeaf(message);
        if (node.slot() != PathNode.UNREAD && (isMany || isMessage)) {
            after.add(new After(new ProtoJson(types), field, node.slot()));
        }
        if (isMany) {
            addCount(field, type, node.countSlot());
            return;
        }
        switch (type) {
            case ProtoType.Scalar scalar -> addScalar(field, scalar.scalar(), node.slot());
            case ProtoType.Enumeration names -> addEnumeration(field, names, node.slot());
            case ProtoType.Message message -> addMessage(field, message, node);
            case ProtoType.Unknown unknown -> {}
        }
    }

    static boolean isLeaf(ProtoType.Message message) {
        return message.name().equals(ProtoSchemas.TIMESTAMP) || ProtoSchemas.isWrapper(message);
    }

    private void addScalar(ProtoField field, ProtoScalar scalar, int slot) {
        if (slot == PathNode.UNREAD) {
            return;
        }
        if (field.shape() == ProtoField.Shape.IMPLICIT) {
            before.add(values -> ProtoValues.putZero(scalar, slot, values));
        }
        steps.put(field.number(), (wire, input, values) -> {
            if (wire != scalar.wire()) {
                return false;
            }
            ProtoValues.put(scalar, input, slot, values);
            return true;
        });
    }

    private void addEnumeration(ProtoField field, ProtoType.Enumeration names, int slot) {
        if (slot == PathNode.UNREAD) {
            return;
        }
        if (field.shape() == ProtoField.Shape.IMPLICIT) {
            before.add(values -> ProtoValues.putText(names.name(0), slot, values));
        }
        steps.put(field.number(), (wire, input, values) -> {
            if (wire != ProtoInput.VARINT) {
                return false;
            }
            ProtoValues.putText(names.name(input.varint()), slot, values);
            return true;
        });
    }

    private void addMessage(ProtoField field, ProtoType.Message message, PathNode node) {
        if (message.name().equals(ProtoSchemas.TIMESTAMP)) {
            steps.put(
                    field.number(), (wire, input, values) -> within(wire, input, () -> timestamp(input, node, values)));
        } else if (ProtoSchemas.isWrapper(message) && node.slot() != PathNode.UNREAD) {
            ProtoPlan inner = new ProtoPlan(new ProtoType.Message(message.name()), types, PathNode.NOTHING);
            ProtoField value = message.fields().getFirst();
            if (types.type(value) instanceof ProtoType.Scalar scalar) {
                inner.addScalar(value, scalar.scalar(), node.slot());
            }
            steps.put(field.number(), (wire, input, values) -> within(wire, input, () -> inner.read(input, values)));
        } else {
            ProtoPlan inner = new ProtoPlan(message, types, node);
            steps.put(field.number(), (wire, input, values) -> within(wire, input, () -> inner.read(input, values)));
        }
    }

    private static boolean within(int wire, ProtoInput input, Runnable reading) {
        if (wire != ProtoInput.LENGTH) {
            return false;
        }
        int end = input.narrow(input.length());
        reading.run();
        input.widen(end);
        return true;
    }

    private static void timestamp(ProtoInput input, PathNode node, FieldValues values) {
        long second = 0;
        long nano = 0;
        while (!input.isAtEnd()) {
            long tag = input.varint();
            if (tag == (1 << 3)) {
                second = input.varint();
            } else if (tag == (2 << 3)) {
                nano = input.varint();
            } else {
                input.skipValue((int) (tag & 7));
            }
        }
        if (node.slot() != PathNode.UNREAD) {
            values.putInstant(node.slot(), second, Math.clamp(nano, 0, 999_999_999));
        }
    }

    private void addCount(ProtoField field, ProtoType type, int slot) {
        if (slot == PathNode.UNREAD) {
            return;
        }
        before.add(values -> values.putLong(slot, 0));
        steps.put(field.number(), (wire, input, values) -> {
            long count = 1;
            int own = type instanceof ProtoType.Scalar scalar ? scalar.scalar().wire() : ProtoInput.VARINT;
            boolean isMessage = type instanceof ProtoType.Message || type instanceof ProtoType.Unknown;
            if (wire == ProtoInput.LENGTH && !isMessage && own != ProtoInput.LENGTH) {
                count = packed(input, own);
            } else {
                input.skipValue(wire);
            }
            values.putLong(slot, (long) values.number(slot) + count);
            return true;
        });
    }

    private static long packed(ProtoInput input, int wire) {
        int end = input.narrow(input.length());
        long count = 0;
        while (!input.isAtEnd()) {
            input.skipValue(wire);
            count++;
        }
        input.widen(end);
        return count;
    }

    /** Reads to the input's end. */
    void read(ProtoInput input, FieldValues values) {
        int from = input.at();
        for (int i = 0; i < before.size(); i++) {
            before.get(i).fill(values);
        }
        while (!input.isAtEnd()) {
            long tag = input.varint();
            int wire = (int) (tag & 7);
            Step step = steps.get((int) (tag >>> 3));
            if (step == null || !step.read(wire, input, values)) {
                input.skipValue(wire);
            }
        }
        for (After each : after) {
            byte[] json = each.json().text(each.field(), input.bytes(), from, input.at());
            if (json.length > 0) {
                values.putJson(each.slot(), json, 0, json.length);
            }
        }
    }
}
