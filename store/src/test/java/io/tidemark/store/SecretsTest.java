package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void onlyTheOwnerMayReadTheKeyFile() throws IOException {
        Path data = folder.resolve("new/data");
        new SecretKeyFile(data).cipher();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(SecretKeyFile.NAME))))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theKeyIsMadeOnceAndReadAgain() {
        String sealed = new SecretKeyFile(folder).cipher().encrypt("hunter2", "source a");
        assertThat(new SecretKeyFile(folder).cipher().decrypt(sealed, "source a"))
                .isEqualTo("hunter2");
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        SecretCipher cipher = new SecretCipher(new byte[SecretCipher.KEY_BYTES]);
        assertThat(cipher.encrypt("hunter2", "source a"))
                .isNotEqualTo(cipher.encrypt("hunter2", "source a"))
                .doesNotContain("hunter2");
    }

    @Test
    void aSecretOfAnotherOwnerOrKeyCannotBeRead() {
        SecretCipher cipher = new SecretCipher(new byte[SecretCipher.KEY_BYTES]);
        String sealed = cipher.encrypt("hunter2", "source a");
        assertThatThrownBy(() -> cipher.decrypt(sealed, "source b")).isInstanceOf(TidemarkException.class);
        SecretCipher other = new SecretKeyFile(folder).cipher();
        assertThatThrownBy(() -> other.decrypt(sealed, "source a"))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("source a")
                .hasMessageContaining("key file");
    }

    @Test
    void aBrokenKeyFileIsNamed() throws IOException {
        Files.writeString(folder.resolve(SecretKeyFile.NAME), "not base64!");
        assertThatThrownBy(() -> new SecretKeyFile(folder).cipher())
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining(SecretKeyFile.NAME);
    }
}
