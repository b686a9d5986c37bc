package io.tidemark.core.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The id of a dataset, readable and safe in a URL: {@code source:name}. A name with other characters than letters,
 * digits and {@code . _ -} has them replaced by {@code _} and a hash of the true name appended, so that no two names
 * of one source share an id; all names of a source have as many parts.
 */
public record DatasetId(String value) implements Comparable<DatasetId> {
    private static final Pattern SYNTAX = Pattern.compile("[a-z][a-z0-9_-]{0,62}:[A-Za-z0-9._~-]{1,180}");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
    private static final int LONGEST_NAME = 160;

    public DatasetId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("A dataset id reads source:name, for example warehouse:public.orders;"
                    + " this one does not: " + value);
        }
    }

    public static DatasetId of(SourceId source, DatasetName name) {
        String plain = String.join(".", name.path());
        String safe = UNSAFE.matcher(plain).replaceAll("_");
        boolean lossless = safe.equals(plain)
                && safe.length() <= LONGEST_NAME
                && name.path().stream().skip(name.path().size() == 1 ? 1 : 0).noneMatch(part -> part.contains("."));
        String shortened = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
        return new DatasetId(source + ":" + (lossless ? safe : shortened + "~" + hash(name)));
    }

    public SourceId source() {
        return new SourceId(value.substring(0, value.indexOf(':')));
    }

    private static String hash(DatasetName name) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : name.path()) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(DatasetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
