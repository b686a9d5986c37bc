package io.tidemark.rules.notify;

import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.Receiver;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes a receiver's secrets, whole or in part, out of what is kept or shown. */
final class Redaction {
    private static final Pattern URL_PARTS = Pattern.compile("[/?&=]");
    /** Shorter parts of an address give nothing away. */
    private static final int TELLING = 6;

    private final Map<String, Secret> secrets;

    Redaction(Receiver receiver) {
        this.secrets = receiver.secrets();
    }

    String of(String text) {
        String safe = text;
        for (Map.Entry<String, Secret> secret : secrets.entrySet()) {
            String value = secret.getValue().value().strip();
            safe = value.isEmpty() ? safe : safe.replace(value, "***");
            if (secret.getKey().equals("url")) {
                safe = withoutParts(safe, value);
            }
        }
        return safe;
    }

    private static String withoutParts(String text, String url) {
        return URL_PARTS
                .splitAsStream(url)
                .filter(part -> part.length() >= TELLING && !isHost(url, part))
                .reduce(text, (safe, part) -> safe.replace(part, "***"));
    }

    private static boolean isHost(String url, String part) {
        return url.contains("//" + part) && part.indexOf('@') < 0;
    }
}
