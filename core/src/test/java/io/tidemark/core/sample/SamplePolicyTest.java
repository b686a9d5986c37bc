package io.tidemark.core.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Glob;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplePolicyTest {
    private static final DatasetId SALARY = new DatasetId("hr:public.salary");
    private static final DatasetId ORDERS = new DatasetId("shop:public.orders");

    @Test
    void samplesAreSwitchedOffForEverythingASourceOrADataset() {
        assertThat(SamplePolicy.USUAL.covers(SALARY)).isTrue();
        assertThat(SamplePolicy.NONE.covers(SALARY)).isFalse();
        assertThat(off("hr:*").covers(SALARY)).isFalse();
        assertThat(off("hr:*").covers(ORDERS)).isTrue();
        assertThat(off("shop:public.orders").covers(ORDERS)).isFalse();
    }

    @Test
    void columnsAreMarkedByTheirNameOrWithTheirDataset() {
        SamplePolicy policy = personal("email", "hr:*.name");
        assertThat(policy.isPersonal(ORDERS, "email")).isTrue();
        assertThat(policy.isPersonal(SALARY, "name")).isTrue();
        assertThat(policy.isPersonal(ORDERS, "name")).isFalse();
    }

    @Test
    void caseDoesNotLeadAroundThem() {
        assertThat(personal("email").isPersonal(ORDERS, "EMAIL")).isTrue();
        assertThat(personal("Shop:*.E-Mail").isPersonal(ORDERS, "e-mail")).isTrue();
        assertThat(off("SHOP:public.Orders").covers(ORDERS)).isFalse();
    }

    @Test
    void samplesWithoutBoundsAreRefusedWithTheFix() {
        assertThatThrownBy(() -> new SamplePolicy(true, 101, Duration.ofDays(1), List.of(), List.of()))
                .hasMessageContaining("1 to 100 rows, not 101");
        assertThatThrownBy(() -> new SamplePolicy(true, 20, Duration.ZERO, List.of(), List.of()))
                .hasMessageContaining("tidemark.samples.enabled");
    }

    private static SamplePolicy off(String glob) {
        return new SamplePolicy(true, 20, Duration.ofDays(1), List.of(new Glob(glob)), List.of());
    }

    private static SamplePolicy personal(String... globs) {
        return new SamplePolicy(
                true,
                20,
                Duration.ofDays(1),
                List.of(),
                List.of(globs).stream().map(Glob::new).toList());
    }
}
