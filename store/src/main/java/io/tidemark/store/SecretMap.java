package io.tidemark.store;

import io.tidemark.core.dataset.Secret;
import java.util.Map;
import java.util.TreeMap;

/** Named secrets as one encrypted text. */
final class SecretMap {
    private final SecretCipher cipher;

    SecretMap(SecretCipher cipher) {
        this.cipher = cipher;
    }

    String write(Map<String, Secret> secrets, String owner) {
        Map<String, String> plain = new TreeMap<>();
        secrets.forEach((name, secret) -> plain.put(name, secret.value()));
        return cipher.encrypt(Json.write(plain), owner);
    }

    Map<String, Secret> read(String text, String owner) {
        Map<String, Secret> secrets = new TreeMap<>();
        Json.readMap(cipher.decrypt(text, owner)).forEach((name, value) -> secrets.put(name, new Secret(value)));
        return secrets;
    }
}
