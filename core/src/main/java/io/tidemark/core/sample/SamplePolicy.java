package io.tidemark.core.sample;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.rule.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Whether rows that rules find bad are kept, how many, how long, and which columns are never shown.
 *
 * @param rows how many of a rule and a partition
 * @param retention after which they are forgotten
 * @param off datasets of which none are taken
 * @param personal columns that are masked whatever they hold
 */
public record SamplePolicy(boolean enabled, int rows, Duration retention, List<Glob> off, List<Glob> personal) {
    public static final int MOST_ROWS = 100;

    /** Twenty rows for a fortnight. */
    public static final SamplePolicy USUAL = new SamplePolicy(true, 20, Duration.ofDays(14), List.of(), List.of());

    public static final SamplePolicy NONE = new SamplePolicy(false, 1, Duration.ofDays(1), List.of(), List.of());

    public SamplePolicy {
        off = List.copyOf(off);
        personal = List.copyOf(personal);
        if (rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("A sample has 1 to " + MOST_ROWS + " rows, not " + rows
                    + "; to take none, set tidemark.samples.enabled to false");
        }
        if (retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("Samples are kept for some time, not for " + retention
                    + "; to take none, set tidemark.samples.enabled to false");
        }
    }

    /** Whether rows of that dataset may be read out. */
    public boolean covers(DatasetId dataset) {
        return enabled && off.stream().noneMatch(glob -> fits(glob, dataset.value()));
    }

    /** Whether rows that a rule finds on a dataset may be read out: also of what else its own query reads. */
    public boolean covers(Rule rule, Dataset dataset) {
        return covers(dataset.id())
                && QueryTables.of(rule, dataset)
                        .map(tables -> tables.stream().allMatch(this::covers))
                        .orElse(false);
    }

    /** Whether a column is marked as personal, by its name or by its dataset's and its own, as in {@code shop:*.email}. */
    boolean isPersonal(DatasetId dataset, String column) {
        return personal.stream().anyMatch(glob -> fits(glob, column) || fits(glob, dataset.value() + "." + column));
    }

    /** Without regard to case: stores hold names that differ in it for the same. */
    private static boolean fits(Glob glob, String name) {
        return new Glob(glob.pattern().toLowerCase(Locale.ROOT)).matches(name.toLowerCase(Locale.ROOT));
    }
}
