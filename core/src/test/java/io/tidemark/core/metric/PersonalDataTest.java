package io.tidemark.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                " ada@example.org ",
                "+46701234567",
                "4111111111111111",
                "SE45 5000 0000 0583 9825 7466",
                "gb82west12345698765432"
            })
    void addressesTelephonesAccountsAndCardsLookPersonal(String value) {
        assertThat(PersonalData.looksPersonal(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SE", "web", "4111111111111112", "GB82WEST12345698765431", "a@b", "2026-11-22", "12"})
    void otherValuesDoNot(String value) {
        assertThat(PersonalData.looksPersonal(value)).isFalse();
    }

    @Test
    void moreThanHalfOfTheTextsMakeAColumnPersonal() {
        assertThat(PersonalData.isPersonal(new FormatTally(100, Map.of(Format.EMAIL, 50L))))
                .isFalse();
        assertThat(PersonalData.isPersonal(new FormatTally(100, Map.of(Format.EMAIL, 51L))))
                .isTrue();
        assertThat(PersonalData.isPersonal(new FormatTally(100, Map.of(Format.IBAN, 51L))))
                .isTrue();
        assertThat(PersonalData.isPersonal(new FormatTally(100, Map.of(Format.UUID, 100L))))
                .isFalse();
        assertThat(PersonalData.isPersonal(FormatTally.NONE)).isFalse();
    }

    @Test
    void whereFormatsWereNotMeasuredTheValuesTellByTheirRows() {
        assertThat(PersonalData.isPersonal(Map.of("ada@example.org", 3L, "none", 2L)))
                .isTrue();
        assertThat(PersonalData.isPersonal(Map.of("ada@example.org", 2L, "none", 3L)))
                .isFalse();
        assertThat(PersonalData.isPersonal(Map.of())).isFalse();
    }

    @Test
    void theMaskTellsTheFirstCharacterOnly() {
        assertThat(PersonalData.masked("ada@example.org")).isEqualTo("a•••••");
        assertThat(PersonalData.masked("x")).isEqualTo("x•••••");
        assertThat(PersonalData.masked("😀z")).isEqualTo("😀•••••");
        assertThat(PersonalData.masked("")).isEmpty();
    }
}
