package io.tidemark.connector.snowflake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps back the rows of large answers, which the driver has to fetch from elsewhere, as from cloud storage. */
final class Chunks {
    static final String PATH = "/chunk/";
    private static final int FIRST = 100;
    private static final int EACH = 4_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<byte[]> kept = new CopyOnWriteArrayList<>();

    /** The answer with its first rows only, and addresses for the others. */
    Map<String, Object> cut(Map<String, Object> answer, String address, boolean arrow) {
        if (!(answer.get("data") instanceof Map<?, ?> data) || !(data.get("rowset") instanceof List<?> all)) {
            return answer;
        }
        List<Kind> columns = kinds(data);
        List<List<@Nullable String>> rows = all.stream().map(Chunks::row).toList();
        if (rows.size() <= FIRST && !arrow) {
            return answer;
        }
        Map<Object, Object> first = new HashMap<>(data);
        List<List<@Nullable String>> inline = rows.subList(0, Math.min(FIRST, rows.size()));
        if (arrow) {
            first.remove("rowset");
            first.put("queryResultFormat", "arrow");
            first.put("rowsetBase64", Base64.getEncoder().encodeToString(ArrowRows.write(columns, inline)));
        } else {
            first.put("rowset", inline);
        }
        if (rows.size() > FIRST) {
            first.put("chunks", chunks(columns, rows, address, arrow));
            first.put("chunkHeaders", Map.of());
        }
        return Map.of("success", true, "data", first);
    }

    private List<Map<String, Object>> chunks(
            List<Kind> columns, List<List<@Nullable String>> rows, String address, boolean arrow) {
        List<Map<String, Object>> chunks = new ArrayList<>();
        for (int from = FIRST; from < rows.size(); from += EACH) {
            List<List<@Nullable String>> part = rows.subList(from, Math.min(from + EACH, rows.size()));
            byte[] bytes = arrow ? ArrowRows.write(columns, part) : json(part);
            kept.add(zipped(bytes));
            chunks.add(Map.of(
                    "url",
                    address + PATH + (kept.size() - 1),
                    "rowCount",
                    part.size(),
                    "uncompressedSize",
                    bytes.length,
                    "compressedSize",
                    kept.getLast().length));
        }
        return chunks;
    }

    private static List<Kind> kinds(Map<?, ?> data) {
        return ((List<?>) Objects.requireNonNull(data.get("rowtype")))
                .stream().map(type -> Kind.read((Map<?, ?>) type)).toList();
    }

    private static List<@Nullable String> row(Object values) {
        List<@Nullable String> row = new ArrayList<>();
        ((List<?>) values).forEach(value -> row.add((String) value));
        return row;
    }

    /** The rows without the brackets around them. */
    private static byte[] json(List<List<@Nullable String>> rows) {
        String text = JSON.writeValueAsString(rows);
        return text.substring(1, text.length() - 1).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What lies at a path, zipped. */
    byte[] at(String path) {
        return kept.get(Integer.parseInt(path.substring(PATH.length())));
    }
}
