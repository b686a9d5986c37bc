package io.tidemark.rules.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackTextTest {
    @Test
    void controlCharactersAreEscaped() {
        assertThat(SlackText.fit("a < b & c > d", 99)).isEqualTo("a &lt; b &amp; c &gt; d");
    }

    @Test
    void aCutNeverSplitsAnEscapeOrACharacter() {
        assertThat(SlackText.fit("&&&", 11)).isEqualTo("&amp;&amp;…");
        assertThat(SlackText.fit("&&&", 15)).isEqualTo("&amp;&amp;&amp;");
        assertThat(SlackText.fit("ab\uD83D\uDE00cd", 4)).isEqualTo("ab…");
    }

    @Test
    void nothingBecomesADash() {
        assertThat(SlackText.fit("  ", 9)).isEqualTo("-");
    }
}
