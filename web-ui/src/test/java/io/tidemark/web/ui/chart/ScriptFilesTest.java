package io.tidemark.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.Answer;
import io.tidemark.web.served.ServedApi;
import org.junit.jupiter.api.Test;

class ScriptFilesTest extends ServedApi {
    @Test
    void modulesOfThisVersionMayBeKeptForGood() {
        Answer answer = send(anonymous("/" + Scripts.FOLDER + "/cells.js"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("immutable");
        assertThat(answer.header("Content-Type")).startsWith("text/javascript");
        assertThat(answer.text()).contains("export function dress");
    }
}
