package io.tidemark.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperatorTest {
    @ParameterizedTest
    @CsvSource({
        "mustBe, false, true, false, false, false",
        "mustNotBe, true, false, true, true, true",
        "mustBeGreaterThan, false, false, true, true, true",
        "mustBeGreaterOrEqualTo, false, true, true, true, true",
        "mustBeLessThan, true, false, false, false, false",
        "mustBeLessOrEqualTo, true, true, false, false, false",
        "mustBeBetween, false, true, true, true, false",
        "mustNotBeBetween, true, false, false, false, true"
    })
    void eachHoldsFromTwoToFour(String name, boolean below, boolean low, boolean within, boolean high, boolean above) {
        Operator operator = Operator.of(name);
        assertThat(operator.holds(1, 2, 4)).as("1").isEqualTo(below);
        assertThat(operator.holds(2, 2, 4)).as("2").isEqualTo(low);
        assertThat(operator.holds(3, 2, 4)).as("3").isEqualTo(within);
        assertThat(operator.holds(4, 2, 4)).as("4").isEqualTo(high);
        assertThat(operator.holds(5, 2, 4)).as("5").isEqualTo(above);
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void eachIsFoundByItsName(Operator operator) {
        assertThat(Operator.of(operator.text())).isEqualTo(operator);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Operator.of("mustBeNice")).hasMessageContaining("mustBeBetween");
    }
}
