package io.tidemark.rules.notify;

import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.Seal;

/** Proves to a webhook that a message is ours: HMAC-SHA256 over the timestamp, a dot and the body. */
final class Signature {
    private Signature() {}

    static String of(Secret key, String timestamp, String body) {
        return "v1=" + Seal.of(key, timestamp + "." + body);
    }
}
