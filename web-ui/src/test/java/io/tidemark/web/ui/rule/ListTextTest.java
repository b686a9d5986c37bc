package io.tidemark.web.ui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListTextTest {
    @Test
    void valuesWithCommasQuotesAndBlanksComeBackAsTheyWere() {
        for (List<String> values : List.of(
                List.of("SE", "NO"),
                List.of("a,b", "c"),
                List.of("say \"hi\"", "\"", "x\"y"),
                List.of(" led", "", "two words"),
                List.of("ünï, ✓"))) {
            assertThat(ListText.read(ListText.write(values))).isEqualTo(values);
        }
    }

    @Test
    void whatPeopleTypeIsReadAsTheyMeanIt() {
        assertThat(ListText.read("SE,NO ,  DE")).containsExactly("SE", "NO", "DE");
        assertThat(ListText.read(" \"Doe, Jane\" , x,")).containsExactly("Doe, Jane", "x");
        assertThat(ListText.read("5\" pipe, \"\"")).containsExactly("5\" pipe", "");
        assertThat(ListText.read("\"not closed, ever")).containsExactly("not closed, ever");
        assertThat(ListText.read("  ")).isEmpty();
    }
}
