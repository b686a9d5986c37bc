package io.tidemark.connector.kafka.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaFault;
import io.tidemark.connector.kafka.registry.SchemaType;
import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtoTextTest {
    private static final String TEXT = """
            syntax = "proto3";
            package shop.v1; /* block
              comment */
            import "google/protobuf/timestamp.proto";
            import public 'other.proto';
            option java_package = "x; { y";
            option (custom).nested = { a: 1, b: [2, 3] };
            message Other { string only = 1; }
            message Order {
              reserved 2, 5 to 9, "old";
              string id = 1 [(rules).string = { min_len: 1, pattern: "a]b" }, deprecated = true];
              google.protobuf.Timestamp at = 3;
              google.protobuf.StringValue note = 4;
              oneof payment { string card = 10; Money cash = 11; }
              map<string, int32> stock = 12;
              repeated Line lines = 13;
              part.Place place = 14;
              optional bool paid = 15;
              message Line { int32 count = 1; message Deep { bool x = 1; } }
              extensions 100 to max;
            }
            message Money { int64 cents = 1; Order back = 2; }
            service Shop { rpc Buy(Order) returns (Money) { option (http) = { get: "/x" }; } }
            extend google.protobuf.FieldOptions { string extra = 50000; }
            """;
    private static final RegisteredSchema SCHEMA = new RegisteredSchema(
            SchemaType.PROTOBUF,
            TEXT,
            List.of(new RegisteredSchema.Part(
                    "part.proto", "syntax = \"proto3\"; package shop.v1.part; message Place { string city = 1; }")));

    @Test
    void columnsAreThoseOfTheFirstMessage() throws SchemaFault {
        assertThat(ProtobufColumns.of(SCHEMA)).extracting("name").containsExactly("only");
        RegisteredSchema order = new RegisteredSchema(
                SchemaType.PROTOBUF, TEXT.replace("message Other { string only = 1; }", ""), SCHEMA.references());
        assertThat(ProtobufColumns.of(order).stream()
                        .map(column -> column.name() + " " + column.type() + " " + column.nativeType()))
                .startsWith(
                        "id TEXT protobuf string",
                        "at TIMESTAMP_TZ protobuf google.protobuf.Timestamp",
                        "note TEXT protobuf google.protobuf.StringValue",
                        "card TEXT protobuf string",
                        "cash.cents INTEGER protobuf int64")
                .contains(
                        "stock JSON protobuf map",
                        "stock.$count INTEGER protobuf count",
                        "lines ARRAY protobuf repeated Line",
                        "place.city TEXT protobuf string",
                        "paid BOOLEAN protobuf bool");
    }

    @Test
    void theMessageIsFoundByItsIndexes() throws Exception {
        Wanted wanted =
                Wanted.of(List.of("id", "at", "note", "card", "stock", "paid", "x", "place.city"), new BitSet());
        FieldValues values = new FieldValues(wanted);
        ProtobufReader reader = ProtobufReader.of(SCHEMA, wanted);
        byte[] order = bytes(
                2, 2, // one index, the second message
                0x0A, 1, 'a', // id
                0x1A, 4, 0x08, 60, 0x10, 5, // at
                0x22, 0, // a note that is there and empty
                0x62, 5, 0x0A, 1, 'k', 0x10, 3, // stock
                0x72, 3, 0x0A, 1, 'B'); // place
        assertThat(reader.read(order, 0, order.length, values))
                .as(reader.fault())
                .isTrue();
        assertThat(List.of(values.value(0), values.value(1), values.value(2), values.value(4), values.value(7)))
                .extracting(Object::toString)
                .containsExactly("a", "1970-01-01T00:01:00.000000005Z", "", "{\"k\":3}", "B");
        assertThat(values.isNull(3)).isTrue();
        assertThat(values.isNull(5)).isTrue();
        byte[] deep = bytes(6, 2, 0, 0, 0x08, 1); // three indexes: second message, its first, its first
        values.clear();
        assertThat(reader.read(deep, 0, deep.length, values)).as(reader.fault()).isTrue();
        assertThat(values.isTrue(6)).isTrue();
        byte[] none = bytes(2, 40);
        assertThat(reader.read(none, 0, none.length, values)).isFalse();
        assertThat(reader.fault()).contains("does not declare");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "message",
                "message A { string = 1; }",
                "message A { string a = x; }",
                "message A { group G = 1 { } }",
                "message A { /* ",
                "message A { string a = 1;"
            })
    void whatIsNoSchemaIsAFault(String text) {
        RegisteredSchema broken = new RegisteredSchema(SchemaType.PROTOBUF, text, List.of());
        assertThatThrownBy(() -> ProtobufColumns.of(broken))
                .isInstanceOf(SchemaFault.class)
                .hasMessageContaining(".proto");
    }

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }
}
