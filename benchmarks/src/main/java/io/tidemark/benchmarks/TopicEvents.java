package io.tidemark.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Events with twelve fields over 24 hours, made without randomness, as JSON and as Avro behind a schema's id. */
final class TopicEvents {
    static final int HOURS = 24;
    static final int SCHEMA_ID = 1;
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final String SCHEMA = """
            {"type":"record","name":"Play","fields":[
              {"name":"event_id","type":"string"},
              {"name":"event_time","type":{"type":"long","logicalType":"timestamp-millis"}},
              {"name":"user_id","type":"long"},{"name":"session_id","type":"long"},
              {"name":"country","type":["null","string"]},{"name":"device","type":"string"},
              {"name":"app_version","type":"string"},{"name":"amount","type":"double"},
              {"name":"ms_played","type":"int"},{"name":"is_test","type":"boolean"},
              {"name":"track","type":"string"},{"name":"referrer","type":"string"}]}""";

    private final int records;
    private final int hours;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TopicEvents(int records) {
        this(records, HOURS);
    }

    TopicEvents(int records, int hours) {
        this.records = records;
        this.hours = hours;
    }

    Instant at(int i) {
        return START.plusNanos(i * (Duration.ofHours(hours).toNanos() / records));
    }

    private static long hash(int i) {
        return i * 0x9E3779B97F4A7C15L;
    }

    private static String id(int i) {
        return String.format(Locale.ROOT, "%016x-%08x", hash(i), i);
    }

    private static String country(int i) {
        return "DEFRITUSSEGB".substring(i % 6 * 2, i % 6 * 2 + 2);
    }

    byte[] json(int i) {
        return String.format(
                        Locale.ROOT,
                        "{\"event_id\":\"%s\",\"event_time\":\"%s\",\"user_id\":%d,\"session_id\":%d,\"country\":%s,"
                                + "\"device\":\"phone\",\"app_version\":\"8.%d.1\",\"amount\":%d.%02d,\"ms_played\":%d,"
                                + "\"is_test\":%b,\"track\":\"track-%d\",\"referrer\":\"search\"}",
                        id(i),
                        Instant.ofEpochMilli(at(i).toEpochMilli()),
                        hash(i) >>> 44,
                        hash(i) >>> 40,
                        i % 33 == 0 ? "null" : "\"" + country(i) + "\"",
                        i % 9,
                        i % 100,
                        i % 97,
                        i % 240_000,
                        i % 50 == 0,
                        hash(i) >>> 48)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] avro(int i) {
        out.reset();
        out.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(SCHEMA_ID).array());
        text(id(i));
        number(at(i).toEpochMilli());
        number(hash(i) >>> 44);
        number(hash(i) >>> 40);
        number(i % 33 == 0 ? 0 : 1);
        if (i % 33 != 0) {
            text(country(i));
        }
        text("phone");
        text("8." + i % 9 + ".1");
        out.writeBytes(ByteBuffer.allocate(Double.BYTES)
                .putLong(Long.reverseBytes(Double.doubleToLongBits(i % 100 + i % 97 / 100.0)))
                .array());
        number(i % 240_000);
        out.write(i % 50 == 0 ? 1 : 0);
        text("track-" + (hash(i) >>> 48));
        text("search");
        return out.toByteArray();
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    private void number(long value) {
        long left = (value << 1) ^ (value >> 63);
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.write((int) left);
    }
}
