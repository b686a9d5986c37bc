package io.tidemark.connector.snowflake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Keeps back the rows of large answers, which the driver has to fetch from elsewhere, as from cloud storage. */
final class Chunks {
    static final String PATH = "/chunk/";
    private static final int FIRST = 100;
    private static final int EACH = 4_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<byte[]> kept = new CopyOnWriteArrayList<>();

    /** The answer with its first rows only, and addresses for the others. */
    Map<String, Object> cut(Map<String, Object> answer, String address) {
        if (!(answer.get("data") instanceof Map<?, ?> data)
                || !(data.get("rowset") instanceof List<?> rows)
                || rows.size() <= FIRST) {
            return answer;
        }
        List<Map<String, Object>> chunks = new ArrayList<>();
        for (int from = FIRST; from < rows.size(); from += EACH) {
            List<?> part = rows.subList(from, Math.min(from + EACH, rows.size()));
            String text = JSON.writeValueAsString(part);
            kept.add(zipped(text.substring(1, text.length() - 1)));
            chunks.add(Map.of(
                    "url",
                    address + PATH + (kept.size() - 1),
                    "rowCount",
                    part.size(),
                    "uncompressedSize",
                    text.length() - 2,
                    "compressedSize",
                    kept.getLast().length));
        }
        Map<Object, Object> first = new HashMap<>(data);
        first.put("rowset", rows.subList(0, FIRST));
        first.put("chunks", chunks);
        first.put("chunkHeaders", Map.of());
        return Map.of("success", true, "data", first);
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
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
