package io.tidemark.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetIdTest {
    private static final SourceId WAREHOUSE = new SourceId("warehouse");

    @Test
    void aPlainNameReadsAsItIs() {
        assertThat(DatasetId.of(WAREHOUSE, DatasetName.of("public", "orders")).value())
                .isEqualTo("warehouse:public.orders");
        assertThat(DatasetId.of(WAREHOUSE, DatasetName.of("events.v1")).value()).isEqualTo("warehouse:events.v1");
    }

    @Test
    void noTwoNamesOfASourceShareAnId() {
        List<DatasetName> odd = List.of(
                DatasetName.of("public", "a.b"),
                DatasetName.of("public.a", "b"),
                DatasetName.of("public", "a b"),
                DatasetName.of("public", "a_b"),
                DatasetName.of("public", "a\"b"),
                DatasetName.of("public", "ä"),
                DatasetName.of("public", "ö"),
                DatasetName.of("public", "_"),
                DatasetName.of("public", "Orders"),
                DatasetName.of("public", "orders"),
                DatasetName.of("public", "x".repeat(300)),
                DatasetName.of("public", "x".repeat(301)));
        Map<DatasetId, DatasetName> ids = new HashMap<>();
        for (DatasetName name : odd) {
            assertThat(ids.put(DatasetId.of(WAREHOUSE, name), name))
                    .as("namesake of %s", name)
                    .isNull();
        }
    }

    @Test
    void theSourceIsTheFirstPart() {
        assertThat(new DatasetId("warehouse:public.orders").source()).isEqualTo(WAREHOUSE);
    }

    @Test
    void whatIsNoIdIsRefused() {
        assertThatThrownBy(() -> new DatasetId("public.orders")).hasMessageContaining("source:name");
    }
}
