package io.tidemark.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetSelectorTest {
    private static final Dataset ORDERS = dataset("orders", "payments", "gold", "core");
    private static final Dataset CLICKS = dataset("clicks", "web", "core");

    private static Dataset dataset(String name, String owner, String... tags) {
        DatasetName full = DatasetName.of("public", name);
        SourceId source = new SourceId("warehouse");
        DatasetSettings settings = new DatasetSettings(
                Partitioning.UNDIVIDED, "", List.of(), "", owner, List.of(tags), Profiling.STANDARD, Origin.BUILT_IN);
        return new Dataset(
                DatasetId.of(source, full),
                source,
                full,
                DatasetKind.TABLE,
                Schema.EMPTY,
                settings,
                Availability.AVAILABLE,
                null,
                "",
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static boolean[] selects(DatasetSelector selector) {
        return new boolean[] {selector.matches(ORDERS), selector.matches(CLICKS)};
    }

    @Test
    void patternsTagsAndOwnersMustAllFit() {
        List<String> all = List.of("*");
        assertThat(selects(new DatasetSelector(all, List.of("gold"), List.of())))
                .containsExactly(true, false);
        assertThat(selects(new DatasetSelector(all, List.of("gold", "core"), List.of())))
                .containsExactly(true, true);
        assertThat(selects(new DatasetSelector(all, List.of("core"), List.of("web"))))
                .containsExactly(false, true);
        assertThat(selects(new DatasetSelector(List.of("*:public.o*"), List.of("core"), List.of())))
                .containsExactly(true, false);
        assertThat(selects(new DatasetSelector(all, List.of("silver"), List.of())))
                .containsExactly(false, false);
    }

    @Test
    void itIsToldInWords() {
        assertThat(new DatasetSelector(List.of("*"), List.of("gold", "core"), List.of("web")))
                .hasToString("tagged gold or core, owned by web");
        assertThat(new DatasetSelector(List.of("a:*"), List.of("gold"), List.of()))
                .hasToString("a:*, tagged gold");
        assertThat(DatasetSelector.of("a:*", "b:c")).hasToString("a:*, b:c");
    }

    @Test
    void anEmptyTagIsRefused() {
        assertThatThrownBy(() -> new DatasetSelector(List.of("*"), List.of(" "), List.of()))
                .hasMessageContaining("leave it out");
    }
}
