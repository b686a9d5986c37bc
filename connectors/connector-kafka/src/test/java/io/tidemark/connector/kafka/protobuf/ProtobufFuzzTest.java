package io.tidemark.connector.kafka.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random messages with a field of every type: what Google's parser reads, we read; broken bytes break nothing. */
class ProtobufFuzzTest {
    private static final int MESSAGES = 5_000;
    private static final List<FieldDescriptorProto.Type> SCALARS = Arrays.stream(FieldDescriptorProto.Type.values())
            .filter(type -> type != FieldDescriptorProto.Type.TYPE_MESSAGE
                    && type != FieldDescriptorProto.Type.TYPE_GROUP
                    && type != FieldDescriptorProto.Type.TYPE_ENUM)
            .toList();

    private final Random random = new Random(5);

    @Test
    void readsWhatGooglesParserReads() throws Exception {
        Descriptor all = descriptor();
        List<String> paths = new ArrayList<>();
        for (FieldDescriptor field : all.getFields()) {
            paths.add(field.getName() + (field.isRepeated() ? Wanted.COUNT : ""));
        }
        paths.addAll(List.of("inner.number", "inner.text", "repeated_int32", "inner"));
        Wanted wanted = Wanted.of(paths, new BitSet());
        ProtobufReader reader = ProtobufReader.of(new RegisteredSchema(SchemaType.PROTOBUF, text(), List.of()), wanted);
        FieldValues values = new FieldValues(wanted);
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = message(all, 0).toByteArray();
            byte[] bytes = new byte[message.length + 1]; // the first message
            System.arraycopy(message, 0, bytes, 1, message.length);
            values.clear();
            assertThat(reader.read(bytes, 0, bytes.length, values))
                    .as(reader.fault())
                    .isTrue();
            DynamicMessage parsed = DynamicMessage.parseFrom(all, message);
            for (FieldDescriptor field : all.getFields()) {
                int slot = paths.indexOf(field.getName() + (field.isRepeated() ? Wanted.COUNT : ""));
                if (field.getType() != FieldDescriptor.Type.MESSAGE) {
                    assertThat(values.value(slot)).as("%s of %s", field, parsed).isEqualTo(expected(parsed, field));
                }
            }
            nested(parsed, paths, values);
            values.clear();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            reader.read(bytes, 0, random.nextInt(bytes.length + 1), values);
        }
    }

    private static void nested(DynamicMessage parsed, List<String> paths, FieldValues values)
            throws InvalidProtocolBufferException {
        Descriptor all = parsed.getDescriptorForType();
        FieldDescriptor inner = all.findFieldByName("inner");
        Object number = null;
        if (parsed.hasField(inner)) {
            DynamicMessage message = (DynamicMessage) parsed.getField(inner);
            number = ((Integer) message.getField(inner.getMessageType().findFieldByName("number"))).longValue();
        }
        assertThat(values.value(paths.indexOf("inner.number"))).isEqualTo(number);
        assertThat(values.value(paths.indexOf("repeated_int32")))
                .isEqualTo(parsed.getField(all.findFieldByName("repeated_int32"))
                        .toString()
                        .replace(" ", ""));
    }

    private static @Nullable Object expected(DynamicMessage message, FieldDescriptor field) {
        if (field.isRepeated()) {
            return (long) message.getRepeatedFieldCount(field);
        }
        if (field.hasPresence() && !message.hasField(field)) {
            return null;
        }
        return switch (message.getField(field)) {
            case Integer number
            when field.getType() == FieldDescriptor.Type.UINT32 || field.getType() == FieldDescriptor.Type.FIXED32 ->
                Integer.toUnsignedLong(number);
            case Integer number -> number.longValue();
            case Long number
            when number < 0
                    && (field.getType() == FieldDescriptor.Type.UINT64
                            || field.getType() == FieldDescriptor.Type.FIXED64) ->
                new BigDecimal(Long.toUnsignedString(number));
            case Float number -> number.doubleValue();
            case ByteString bytes -> HexFormat.of().formatHex(bytes.toByteArray());
            case EnumValueDescriptor value -> value.getName();
            case Object other -> other;
        };
    }

    private DynamicMessage message(Descriptor type, int depth) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        for (FieldDescriptor field : type.getFields()) {
            int count = field.isRepeated() ? random.nextInt(4) : random.nextInt(3) == 0 ? 0 : 1;
            for (int i = 0; i < count; i++) {
                Object value = value(field, depth);
                if (field.isRepeated()) {
                    message.addRepeatedField(field, value);
                } else {
                    message.setField(field, value);
                }
            }
        }
        return message.build();
    }

    private Object value(FieldDescriptor field, int depth) {
        return switch (field.getJavaType()) {
            case INT -> random.nextInt() >> random.nextInt(32);
            case LONG -> random.nextLong() >> random.nextInt(64);
            case FLOAT -> random.nextInt(100) / 4f;
            case DOUBLE -> random.nextInt(100) / 4.0;
            case BOOLEAN -> random.nextBoolean();
            case STRING -> "ä€" + random.nextInt(100);
            case BYTE_STRING -> ByteString.copyFrom(new byte[] {(byte) random.nextInt(), 0});
            case ENUM -> field.getEnumType().getValues().get(random.nextInt(2));
            case MESSAGE -> message(field.getMessageType(), depth + 1);
        };
    }

    private static String name(FieldDescriptorProto.Type type) {
        return type.name().substring("TYPE_".length()).toLowerCase(Locale.ROOT);
    }

    private static Descriptor descriptor() throws Exception {
        DescriptorProto.Builder all = DescriptorProto.newBuilder().setName("All");
        int number = 1;
        for (FieldDescriptorProto.Type type : SCALARS) {
            all.addField(field("plain_" + name(type), number++, type, FieldDescriptorProto.Label.LABEL_OPTIONAL));
            all.addField(
                    field("optional_" + name(type), number++, type, FieldDescriptorProto.Label.LABEL_OPTIONAL)
                            .toBuilder()
                            .setProto3Optional(true)
                            .setOneofIndex(all.getOneofDeclCount()));
            all.addOneofDeclBuilder().setName("_optional_" + name(type));
            all.addField(field("repeated_" + name(type), number++, type, FieldDescriptorProto.Label.LABEL_REPEATED));
        }
        all.addField(
                field("kind", 200, FieldDescriptorProto.Type.TYPE_ENUM, FieldDescriptorProto.Label.LABEL_OPTIONAL)
                        .toBuilder()
                        .setTypeName("All.Kind"));
        all.addField(
                field("inner", 300, FieldDescriptorProto.Type.TYPE_MESSAGE, FieldDescriptorProto.Label.LABEL_OPTIONAL)
                        .toBuilder()
                        .setTypeName("All.Inner"));
        all.addField(
                field("many", 301, FieldDescriptorProto.Type.TYPE_MESSAGE, FieldDescriptorProto.Label.LABEL_REPEATED)
                        .toBuilder()
                        .setTypeName("All.Inner"));
        all.addEnumType(EnumDescriptorProto.newBuilder()
                .setName("Kind")
                .addValue(EnumValueDescriptorProto.newBuilder().setName("NONE").setNumber(0))
                .addValue(EnumValueDescriptorProto.newBuilder().setName("SOME").setNumber(7)));
        all.addNestedType(DescriptorProto.newBuilder()
                .setName("Inner")
                .addField(field(
                        "number", 1, FieldDescriptorProto.Type.TYPE_SINT32, FieldDescriptorProto.Label.LABEL_OPTIONAL))
                .addField(field(
                        "text", 2, FieldDescriptorProto.Type.TYPE_STRING, FieldDescriptorProto.Label.LABEL_OPTIONAL)));
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setName("all.proto")
                .setSyntax("proto3")
                .addMessageType(all)
                .build();
        return FileDescriptor.buildFrom(file, new FileDescriptor[0]).findMessageTypeByName("All");
    }

    private static FieldDescriptorProto field(
            String name, int number, FieldDescriptorProto.Type type, FieldDescriptorProto.Label label) {
        return FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setType(type)
                .setLabel(label)
                .build();
    }

    /** The same in words. */
    private static String text() {
        StringBuilder text = new StringBuilder("syntax = \"proto3\"; // made for a test\nmessage All {\n");
        int number = 1;
        for (FieldDescriptorProto.Type type : SCALARS) {
            String name = name(type);
            text.append(name + " plain_" + name + " = " + number++ + " [deprecated = true];\n");
            text.append("optional " + name + " optional_" + name + " = " + number++ + ";\n");
            text.append("repeated " + name + " repeated_" + name + " = " + number++ + ";\n");
        }
        return text + "enum Kind { option allow_alias = true; NONE = 0; SOME = 7; }\n"
                + "message Inner { sint32 number = 1; string text = 2; }\n"
                + "Kind kind = 200; Inner inner = 300; repeated .All.Inner many = 301; }";
    }
}
