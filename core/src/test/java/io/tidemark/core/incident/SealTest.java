package io.tidemark.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Secret;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Secret KEY = new Secret("Jefe");
    private static final byte[] MESSAGE = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

    /** Test case 2 of RFC 4231. */
    @Test
    void itIsHmacSha256() {
        String seal = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assertThat(Seal.of(KEY, MESSAGE)).isEqualTo(seal);
        assertThat(Seal.fits(KEY, MESSAGE, seal)).isTrue();
    }

    @Test
    void anotherKeyMessageOrSealDoesNotFit() {
        String seal = Seal.of(KEY, MESSAGE);
        assertThat(Seal.fits(new Secret("Jefff"), MESSAGE, seal)).isFalse();
        assertThat(Seal.fits(KEY, new byte[] {1}, seal)).isFalse();
        assertThat(Seal.fits(KEY, MESSAGE, seal.substring(1))).isFalse();
        assertThat(Seal.fits(KEY, MESSAGE, "")).isFalse();
    }
}
