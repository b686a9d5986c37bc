package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.PathNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON objects in one go over their bytes. It takes only what it is sure of; whatever is unusual, broken or deeply
 * nested is a fault, and for {@link JacksonReader} to decide.
 */
final class JsonScanner {
    private static final int FAULT = StringScan.FAULT;
    private static final int DEEPEST = 60;

    private final ScanNode root;
    private final StringScan strings = new StringScan();
    private final NumberScan numbers = new NumberScan();
    private byte[] bytes = {};
    private int until;
    private FieldValues values;

    JsonScanner(ScanNode root, FieldValues values) {
        this.root = root;
        this.values = values;
    }

    /** Whether it is for sure one JSON object and nothing else; otherwise the slots may hold anything. */
    @SuppressWarnings(
            "ReferenceEquality") // writing a reference costs the garbage collector, and these stay nearly always
    boolean read(byte[] record, int from, int end, FieldValues into) {
        if (bytes != record) {
            bytes = record;
        }
        if (values != into) {
            values = into;
        }
        until = end;
        int at = space(from);
        if (at >= until || bytes[at] != '{') {
            return false;
        }
        at = object(at + 1, root, 1);
        return at != FAULT && space(at) == until;
    }

    private int space(int from) {
        int at = from;
        while (at < until && bytes[at] <= ' ' && isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** After the object whose opening brace lies before. */
    private int object(int from, ScanNode node, int depth) {
        int at = from;
        if (at < until && bytes[at] != '"') {
            at = space(at);
            if (at < until && bytes[at] == '}') {
                return at + 1;
            }
        }
        ScanName before = node.beginning();
        while (true) {
            ScanName name = before.next();
            if (name == null || !name.begins(bytes, at, until)) {
                at = space(at);
                name = lookUp(at, node);
                if (name == null) {
                    return FAULT;
                }
                before.comesBefore(name);
                at = afterColon(at + name.length() - 1);
            } else {
                at += name.length();
            }
            before = name;
            at = behind(at, name.field(), depth);
            if (at == FAULT) {
                return FAULT;
            }
            if (bytes[at] != ',') {
                return bytes[at] == '}' ? at + 1 : FAULT;
            }
            at++;
        }
    }

    /** Where the first byte behind the value lies that is no space. */
    private int behind(int at, @Nullable ScanNode field, int depth) {
        int end = at == FAULT ? FAULT : value(at, field, depth);
        if (end == FAULT) {
            return FAULT;
        }
        int next = space(end);
        return next < until ? next : FAULT;
    }

    private @Nullable ScanName lookUp(int at, ScanNode node) {
        int end = at < until && bytes[at] == '"' ? strings.end(bytes, at + 1, until) : FAULT;
        return end == FAULT || strings.isEscaped() ? null : node.find(bytes, at, end + 1);
    }

    private int afterColon(int from) {
        int at = space(from);
        if (at >= until || bytes[at] != ':') {
            return FAULT;
        }
        return at + 1;
    }

    /** After the value, which goes into the field's slot if it is wanted. */
    private int value(int from, @Nullable ScanNode field, int depth) {
        int at = space(from);
        if (at >= until) {
            return FAULT;
        }
        return switch (bytes[at]) {
            case '"' -> string(at, field);
            case '{', '[' -> depth < DEEPEST ? structure(at, field, depth + 1) : FAULT;
            case 't' -> truth(at, field, true);
            case 'f' -> truth(at, field, false);
            case 'n' -> nothing(at, field);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(at, field);
            default -> FAULT;
        };
    }

    private int string(int at, @Nullable ScanNode field) {
        int end = strings.end(bytes, at + 1, until);
        if (end == FAULT) {
            return FAULT;
        }
        if (field != null && field.slot() != PathNode.UNREAD) {
            if (strings.isEscaped()) {
                StringScan.putEscaped(bytes, at + 1, end, field.slot(), values);
            } else {
                values.putText(field.slot(), bytes, at + 1, end);
            }
        }
        return end + 1;
    }

    private int number(int at, @Nullable ScanNode field) {
        int end = numbers.end(bytes, at, until);
        if (end != FAULT && field != null && field.slot() != PathNode.UNREAD) {
            numbers.put(bytes, field.slot(), values);
        }
        return end;
    }

    private int truth(int at, @Nullable ScanNode field, boolean value) {
        int end = literal(at, value ? "true" : "false");
        if (end != FAULT && field != null && field.slot() != PathNode.UNREAD) {
            values.putBoolean(field.slot(), value);
        }
        return end;
    }

    private int nothing(int at, @Nullable ScanNode field) {
        int end = literal(at, "null");
        if (end != FAULT && field != null && field.slot() != PathNode.UNREAD) {
            values.putNothing(field.slot());
        }
        return end;
    }

    private int literal(int at, String text) {
        int length = text.length();
        if (until - at < length) {
            return FAULT;
        }
        for (int i = 1; i < length; i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return FAULT;
            }
        }
        return at + length;
    }

    private int structure(int at, @Nullable ScanNode field, int depth) {
        int end;
        if (bytes[at] == '[') {
            end = array(at + 1, field, depth);
        } else {
            end = field != null && field.hasWanted() ? object(at + 1, field, depth) : unwantedObject(at + 1, depth);
        }
        if (end != FAULT && field != null && field.slot() != PathNode.UNREAD) {
            values.putJson(field.slot(), bytes, at, end);
        }
        return end;
    }

    private int array(int from, @Nullable ScanNode field, int depth) {
        int count = 0;
        int at = space(from);
        if (at < until && bytes[at] == ']') {
            at++;
        } else {
            boolean more = true;
            while (more) {
                at = behind(at, null, depth);
                if (at == FAULT || (bytes[at] != ',' && bytes[at] != ']')) {
                    return FAULT;
                }
                count++;
                more = bytes[at] == ',';
                at++;
            }
        }
        if (field != null && field.countSlot() != PathNode.UNREAD) {
            values.putLong(field.countSlot(), count);
        }
        return at;
    }

    private int unwantedObject(int from, int depth) {
        int at = space(from);
        if (at < until && bytes[at] == '}') {
            return at + 1;
        }
        while (at < until && bytes[at] == '"') {
            int end = strings.end(bytes, at + 1, until);
            at = end == FAULT ? FAULT : afterColon(end + 1);
            at = behind(at, null, depth);
            if (at == FAULT || (bytes[at] != ',' && bytes[at] != '}')) {
                return FAULT;
            }
            if (bytes[at] == '}') {
                return at + 1;
            }
            at = space(at + 1);
        }
        return FAULT;
    }
}
