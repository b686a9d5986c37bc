package io.tidemark.connector.kafka.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Utf8View;
import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.PathNode;
import io.tidemark.connector.kafka.record.Wanted;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the scanner takes, Jackson reads alike; what Jackson refuses, the scanner does not take. */
class JsonFuzzTest {
    private static final int DOCUMENTS = 100_000;
    private static final List<String> PATHS = List.of(
            "id",
            "at",
            "n",
            "price",
            "paid",
            "text",
            "payload.os",
            "payload.deep.x",
            "tags",
            "tags.$count",
            "payload",
            "a.b",
            "größe");
    private static final List<String> SEEDS = List.of(
            "{\"id\":\"0190d2a4-7a3e-7b3c-8a55-0a1b2c3d4e5f\",\"at\":\"2026-03-02T10:00:00.123Z\",\"n\":42,\"price\":-1.25e3,"
                    + "\"paid\":true,\"text\":\"plain text of some length\",\"payload\":{\"os\":\"ios\",\"deep\":{\"x\":1}},"
                    + "\"tags\":[1,\"two\",{\"three\":[]}],\"a.b\":null,\"unread\":\"x\"}",
            "{ \"n\" : -9223372036854775808 , \"at\" : 1772445600000 , \"price\" : 0.30000000000000004 }",
            "{\"text\":\"quote \\\" back \\\\ slash \\/ \\b\\f\\n\\r\\t \\u00e4 \\u20ac \\ud83d\\ude00\",\"größe\":\"ä€😀\"}",
            "{\"a\":{\"b\":1},\"n\":12345678901234567890,\"price\":1e400,\"at\":1772445600.5,\"tags\":[],\"payload\":{}}",
            "{\"unread\":{\"x\":[[[{\"y\":\"z\"}]]],\"w\":false},\"paid\":false,\"text\":\"\",\"tags\":[ 1 , 2 ],\"n\":-0}",
            "{\"n\":1,\"n\":\"again\",\"payload\":{\"os\":null,\"os\":1.0},\"payload\":7,\"price\":100000000000000.5}");
    private static final String ALPHABET = "{}[]\",:\\ \n\t0123456789.eE+-truefalsn/u\u0001\u00e4\u20ac";

    private final Random random = new Random(7);
    private final Wanted wanted = Wanted.of(PATHS, times());
    private final FieldValues fast = new FieldValues(wanted);
    private final FieldValues slow = new FieldValues(wanted);
    private final JsonScanner scanner = new JsonScanner(ScanNode.of(PathNode.of(wanted)), fast);
    private final JacksonReader jackson = new JacksonReader(PathNode.of(wanted), slow);
    private int taken;
    private int refused;

    private static BitSet times() {
        BitSet times = new BitSet();
        times.set(PATHS.indexOf("at"));
        return times;
    }

    @Test
    void readsMutatedDocumentsLikeJackson() {
        for (int i = 0; i < DOCUMENTS; i++) {
            check(mutated());
        }
        assertThat(taken).isGreaterThan(DOCUMENTS / 10);
        assertThat(refused).isGreaterThan(DOCUMENTS / 10);
    }

    @Test
    void takesEverySeedItself() {
        for (String seed : SEEDS) {
            byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
            assertThat(scanner.read(bytes, 0, bytes.length, fast)).as(seed).isTrue();
        }
    }

    /** Of a batch that many records share, so that people find the place in the record that they look at. */
    @Test
    void aFaultIsPlacedFromTheRecordsStart() {
        byte[] batch = "{\"n\":1}{\"n\":?}".getBytes(StandardCharsets.UTF_8);
        assertThat(jackson.read(batch, 7, batch.length, slow)).isFalse();
        assertThat(jackson.fault()).isEqualTo("it is broken JSON at byte 5");
    }

    private void check(byte[] document) {
        fast.clear();
        slow.clear();
        int offset = random.nextInt(9);
        byte[] padded = new byte[offset + document.length + random.nextInt(9)];
        Arrays.fill(padded, (byte) '"');
        System.arraycopy(document, 0, padded, offset, document.length);
        boolean isTaken = scanner.read(padded, offset, offset + document.length, fast);
        boolean isRead = jackson.read(document, 0, document.length, slow);
        taken += isTaken ? 1 : 0;
        refused += isRead ? 0 : 1;
        if (isTaken) {
            String text = new String(document, StandardCharsets.UTF_8);
            if (!isRead) {
                throw new AssertionError("Jackson refuses " + text);
            }
            for (int slot = 0; slot < PATHS.size(); slot++) {
                compare(text, slot);
            }
        }
    }

    private void compare(String document, int slot) {
        // hashes first, so that they are of unsettled values
        boolean sameHash = fast.isNull(slot) || fast.hash(slot) == slow.hash(slot);
        if (!sameHash || !told(fast, slot).equals(told(slow, slot))) {
            assertThat(told(fast, slot))
                    .as("%s of %s", PATHS.get(slot), document)
                    .isEqualTo(told(slow, slot));
            throw new AssertionError("Hashes differ of " + PATHS.get(slot) + " in " + document);
        }
    }

    private static List<Object> told(FieldValues values, int slot) {
        Object value = values.value(slot);
        return List.of(
                value == null ? "null" : value,
                values.isNull(slot),
                values.isBlank(slot),
                values.isTrue(slot),
                values.number(slot),
                values.micros(slot),
                values.eventMillis(slot),
                text(values, slot));
    }

    private static String text(FieldValues values, int slot) {
        Utf8View view = new Utf8View();
        return values.text(slot, view)
                ? new String(view.bytes(), view.from(), view.length(), StandardCharsets.UTF_8)
                : "none";
    }

    private byte[] mutated() {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        int edits = random.nextInt(4);
        for (int edit = 0; edit < edits; edit++) {
            edit(text);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private void edit(StringBuilder text) {
        int at = random.nextInt(text.length());
        String some = String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, some);
            case 2 -> text.replace(at, at + 1, some);
            default -> {
                int from = random.nextInt(text.length());
                text.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(20))));
            }
        }
    }
}
