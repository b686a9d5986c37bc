package io.tidemark.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.incident.MessageField;
import io.tidemark.core.incident.TemplateCheck;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTemplateTest {
    private final Map<String, String> values = new HashMap<>(Map.of("title", "Few rows", "column", "", "note", "<b>"));

    private String fill(String template) {
        return MessageTemplate.of(template).fill(values);
    }

    @Test
    void variablesAreFilledInAndNotEscapedForThatIsTheServicesBusiness() {
        assertThat(fill("{{title}}: {{note}}\nbye")).isEqualTo("Few rows: <b>\nbye");
    }

    @Test
    void aSectionIsLeftOutWhenWhatItNamesIsEmpty() {
        String template = "{{title}}{{#column}} in {{column}}{{/column}}{{^column}} as a whole{{/column}}";
        assertThat(fill(template)).isEqualTo("Few rows as a whole");
        values.put("column", "email");
        assertThat(fill(template)).isEqualTo("Few rows in email");
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldMayBeNamed(MessageField field) {
        values.put(field.text(), "here");
        assertThat(fill("{{" + field.text() + "}}")).isEqualTo("here");
    }

    @ParameterizedTest
    @CsvSource({
        "'{{titel}}', line 1: there is no variable 'titel'; did you mean 'title'?",
        "'a\nb {{#colum}}x{{/colum}}', line 2: there is no variable 'colum'; did you mean 'column'?",
        "'\n\n{{ severty }}', line 3: there is no variable 'severty'; did you mean 'severity'?",
        "'{{password}}', 'line 1: there is no variable ''password''; there are incident, title'",
        "'{{title.length}}', line 1: there is no variable 'title.length'",
        "'{{#note}}{{.}}{{/note}}', line 1: there is no variable '.'",
        "'{{#note}}{{getClass}}{{/note}}', line 1: there is no variable 'getClass'",
        "'x\n{{>other}}', line 2: takes in 'other'; a template stands by itself",
        "'{{#title}}', is no template: ",
        "'a\nb {{title', 'line 2: ''{{'' is not closed by ''}}'''"
    })
    void whatATemplateMayNotDoIsRefusedWithItsLineAndTheFix(String template, String words) {
        assertThatThrownBy(() -> MessageTemplate.of(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(words);
    }

    @Test
    void itHasAtMostFourThousandCharacters() {
        assertThatThrownBy(() -> MessageTemplate.of("x".repeat(4_001))).hasMessageContaining("at most 4000");
    }

    @Test
    void receiversAreCheckedByIt() {
        assertThat(TemplateCheck.installed().problem("{{titel}}")).isPresent();
        assertThat(TemplateCheck.installed().problem("{{title}}")).isEmpty();
    }
}
