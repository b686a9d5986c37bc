package io.tidemark.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    @Test
    void aTokenIsItselfOnlyAndNotPrinted() {
        ApiToken token = ApiToken.random(new SecureRandom());
        assertThat(token.value()).hasSize(43);
        assertThat(token.is(token.value())).isTrue();
        assertThat(token.is(token.value() + "x")).isFalse();
        assertThat(token.is("")).isFalse();
        assertThat(token).hasToString("***");
        assertThat(ApiToken.of(token.value()).is(token.value())).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> ApiToken.of("short"));
    }

    @Test
    void aPasswordIsKeptAsAHashAndNotPrinted() {
        AdminCredentials admin = AdminCredentials.ofPassword("admin", "correct horse");
        assertThat(admin.passwordHash()).startsWith("$2");
        assertThat(admin.toString()).doesNotContain(admin.passwordHash()).contains("admin");
        assertThatIllegalArgumentException().isThrownBy(() -> new AdminCredentials("admin", "correct horse"));
    }
}
