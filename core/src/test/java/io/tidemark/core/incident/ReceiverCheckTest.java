package io.tidemark.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiverCheckTest {
    private static final Map<ReceiverSetting.Form, String> WELL = Map.of(
            ReceiverSetting.Form.TEXT, "words",
            ReceiverSetting.Form.WEB_ADDRESS, "https://example.com/a?b=c",
            ReceiverSetting.Form.PORT, "587",
            ReceiverSetting.Form.MAIL_ADDRESSES, "a@example.com, b@example.com",
            ReceiverSetting.Form.MAIL_SECURITY, "TLS",
            ReceiverSetting.Form.NUMBER, "20",
            ReceiverSetting.Form.WEBHOOK_FORMAT, "CloudEvents");

    private final Map<String, Secret> secrets = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    void everythingSetIsWellAndNothingSetLacksJustWhatIsRequired(ReceiverType type) {
        List<String> required = type.settings().stream()
                .filter(ReceiverSetting::required)
                .map(setting -> (setting.secret() ? "secrets." : "options.") + setting.name())
                .toList();
        assertThat(ReceiverCheck.problems(type, secrets, options).keySet())
                .containsExactlyInAnyOrderElementsOf(required);

        type.settings().forEach(setting -> set(setting, WELL.getOrDefault(setting.form(), "")));
        assertThat(ReceiverCheck.problems(type, secrets, options)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, port, 0, must be a port",
        "EMAIL, port, 65536, must be a port",
        "EMAIL, port, smtp, must be a port",
        "EMAIL, to, nobody, must be mail addresses",
        "EMAIL, to, 'a@example.com,', must be mail addresses",
        "EMAIL, from, 'A <a@example.com>', must be mail addresses",
        "EMAIL, security, ssl, 'must be starttls, tls or none'",
        "PAGERDUTY, url, ftp://example.com, must be a web address",
        "PAGERDUTY, url, 'https://', must be a web address",
        "OPSGENIE, region, eu, 'is not known; there are perMinute, textTemplate, titleTemplate, url'",
        "ALERTMANAGER, url, https://example.com, 'is not known; there are textTemplate, titleTemplate'",
        "SLACK, perMinute, many, must be a number",
        "WEBHOOK, format, xml, must be tidemark or cloudevents"
    })
    void aWrongOptionIsNamedWithTheFix(ReceiverType type, String option, String value, String words) {
        type.settings().forEach(setting -> set(setting, WELL.getOrDefault(setting.form(), "")));
        options.put(option, value);
        assertThat(ReceiverCheck.problems(type, secrets, options)).containsOnlyKeys("options." + option);
        assertThat(ReceiverCheck.problems(type, secrets, options).get("options." + option))
                .startsWith(words);
    }

    @Test
    void aSecretIsNeverRepeated() {
        secrets.put("url", new Secret("hunter2"));
        secrets.put("pin", new Secret("hunter3"));
        assertThat(ReceiverCheck.problems(ReceiverType.SLACK, secrets, options).toString())
                .contains("secrets.url", "secrets.pin")
                .doesNotContain("hunter");
    }

    private void set(ReceiverSetting setting, String value) {
        if (setting.secret()) {
            secrets.put(setting.name(), new Secret(value));
        } else {
            options.put(setting.name(), value);
        }
    }
}
