package io.tidemark.connector.kafka.protobuf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes fields of messages as JSON under their names in the schema; fields that are not there are left out. */
final class ProtoJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST = 100;

    private final ProtoText types;

    ProtoJson(ProtoText types) {
        this.types = types;
    }

    /** Where one value of a field lies. */
    private record Place(int from, int until) {}

    /** One field of the message that lies there; empty when a single one is not there. */
    byte[] text(ProtoField field, byte[] bytes, int from, int until) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<Place> places = places(field, bytes, from, until);
        boolean isMany = field.shape() == ProtoField.Shape.REPEATED || field.shape() == ProtoField.Shape.MAP;
        if (places.isEmpty() && !isMany) {
            return new byte[0];
        }
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(field, bytes, places, json, 0);
        }
        return text.toByteArray();
    }

    private List<Place> places(ProtoField field, byte[] bytes, int from, int until) {
        ProtoType type = types.type(field);
        int own = type instanceof ProtoType.Scalar scalar
                ? scalar.scalar().wire()
                : type instanceof ProtoType.Enumeration ? ProtoInput.VARINT : ProtoInput.LENGTH;
        ProtoInput input = new ProtoInput();
        input.begin(bytes, from, until);
        List<Place> places = new ArrayList<>();
        while (!input.isAtEnd()) {
            long tag = input.varint();
            int wire = (int) (tag & 7);
            if (tag >>> 3 == field.number() && wire == ProtoInput.LENGTH && own != ProtoInput.LENGTH) {
                int end = input.narrow(input.length());
                while (!input.isAtEnd()) {
                    places.add(place(input, own));
                }
                input.widen(end);
            } else if (tag >>> 3 == field.number() && wire == own) {
                places.add(place(input, own));
            } else {
                input.skipValue(wire);
            }
        }
        return places;
    }

    private static Place place(ProtoInput input, int wire) {
        int from = input.at();
        input.skipValue(wire);
        return new Place(from, input.at());
    }

    private void write(ProtoField field, byte[] bytes, List<Place> places, JsonGenerator json, int depth) {
        ProtoType type = types.type(field);
        switch (field.shape()) {
            case OPTIONAL, IMPLICIT -> value(type, bytes, places.getLast(), json, depth);
            case REPEATED -> {
                json.writeStartArray();
                places.forEach(place -> value(type, bytes, place, json, depth));
                json.writeEndArray();
            }
            case MAP -> {
                json.writeStartObject();
                places.forEach(place -> entry((ProtoType.Message) type, bytes, place, json, depth));
                json.writeEndObject();
            }
        }
    }

    private void entry(ProtoType.Message entry, byte[] bytes, Place place, JsonGenerator json, int depth) {
        Place inside = inside(bytes, place);
        ProtoField key = entry.fields().getFirst();
        ProtoField value = entry.fields().getLast();
        List<Place> keys = places(key, bytes, inside.from(), inside.until());
        List<Place> values = places(value, bytes, inside.from(), inside.until());
        json.writeName(keys.isEmpty() ? "" : text(types.type(key), bytes, keys.getLast()));
        if (values.isEmpty()) {
            json.writeNull();
        } else {
            value(types.type(value), bytes, values.getLast(), json, depth);
        }
    }

    private static String text(ProtoType type, byte[] bytes, Place place) {
        ProtoInput input = input(bytes, place);
        if (type instanceof ProtoType.Scalar scalar && scalar.scalar() != ProtoScalar.STRING) {
            return String.valueOf(ProtoValues.whole(scalar.scalar(), input));
        }
        return string(input);
    }

    private static String string(ProtoInput input) {
        int length = input.length();
        return new String(input.bytes(), input.at(), length, StandardCharsets.UTF_8);
    }

    private static ProtoInput input(byte[] bytes, Place place) {
        ProtoInput input = new ProtoInput();
        input.begin(bytes, place.from(), place.until());
        return input;
    }

    /** Without the length before. */
    private static Place inside(byte[] bytes, Place place) {
        ProtoInput input = input(bytes, place);
        int length = input.length();
        return new Place(input.at(), input.at() + length);
    }

    private void value(ProtoType type, byte[] bytes, Place place, JsonGenerator json, int depth) {
        if (depth > DEEPEST) {
            throw new ProtoInput.Fault("it is nested more than " + DEEPEST + " deep");
        }
        ProtoInput input = input(bytes, place);
        switch (type) {
            case ProtoType.Scalar scalar -> scalar(scalar.scalar(), input, json);
            case ProtoType.Enumeration names -> json.writeString(names.name(input.varint()));
            case ProtoType.Unknown unknown -> json.writeString(ProtoValues.hex(input));
            case ProtoType.Message message -> {
                Place inside = inside(bytes, place);
                json.writeStartObject();
                for (ProtoField field : message.fields()) {
                    List<Place> places = places(field, bytes, inside.from(), inside.until());
                    if (!places.isEmpty()) {
                        json.writeName(field.name());
                        write(field, bytes, places, json, depth + 1);
                    }
                }
                json.writeEndObject();
            }
        }
    }

    private static void scalar(ProtoScalar scalar, ProtoInput input, JsonGenerator json) {
        switch (scalar) {
            case BOOL -> json.writeBoolean(input.varint() != 0);
            case DOUBLE -> json.writeNumber(Double.longBitsToDouble(input.fixed(Long.BYTES)));
            case FLOAT -> json.writeNumber(Float.intBitsToFloat((int) input.fixed(Integer.BYTES)));
            case STRING -> json.writeString(string(input));
            case BYTES -> json.writeString(ProtoValues.hex(input));
            case UINT64, FIXED64 -> json.writeRawValue(Long.toUnsignedString(ProtoValues.whole(scalar, input)));
            case INT32, INT64, UINT32, SINT32, SINT64, FIXED32, SFIXED32, SFIXED64 ->
                json.writeNumber(ProtoValues.whole(scalar, input));
        }
    }
}
