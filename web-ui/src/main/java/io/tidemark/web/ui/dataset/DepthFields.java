package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.web.ui.words.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of how deep a dataset is profiled; single columns are set where they are shown. */
final class DepthFields {
    private static final double MOST = 1e15;

    private final Select<ProfileDepth> depth = new Select<>();
    private final NumberField mostRows = new NumberField("Sample above, rows");

    DepthFields() {
        depth.setLabel("Profile depth");
        depth.setItems(ProfileDepth.values());
        depth.setEmptySelectionAllowed(true);
        depth.setEmptySelectionCaption("As usual");
        depth.setPlaceholder("As usual");
        depth.setItemLabelGenerator(one -> one == null ? "As usual" : Words.of(one) + ": " + meaning(one));
        depth.setHelperText("Of columns without a depth of their own, which the tab Columns sets.");
        mostRows.setPlaceholder("No limit");
        mostRows.setStep(1);
        mostRows.setMin(0);
        mostRows.setHelperText("Partitions with more rows together are profiled by a sample.");
    }

    Component[] all() {
        return new Component[] {depth, mostRows};
    }

    void show(DatasetOverride set) {
        ProfilingOverride profile = set.profile();
        depth.setValue(profile == null ? null : profile.depth());
        Long rows = profile == null ? null : profile.mostRows();
        mostRows.setValue(rows == null ? null : rows.doubleValue());
    }

    void lock() {
        depth.setReadOnly(true);
        mostRows.setReadOnly(true);
    }

    boolean isValid() {
        Double rows = mostRows.getValue();
        boolean valid =
                !mostRows.isInvalid() && (rows == null || (rows >= 0 && rows <= MOST && rows == Math.rint(rows)));
        mostRows.setInvalid(!valid);
        mostRows.setErrorMessage("Enter a whole number of rows, or nothing.");
        return valid;
    }

    /** What was entered; depths of columns stay as they were set before. Null when nothing is set. */
    @Nullable
    ProfilingOverride read(@Nullable DatasetOverride before) {
        ProfilingOverride old = before == null ? null : before.profile();
        Map<String, ProfileDepth> columns = old == null ? Map.of() : old.columns();
        Double rows = mostRows.getValue();
        ProfilingOverride set =
                new ProfilingOverride(depth.getValue(), columns, rows == null ? null : rows.longValue());
        return set.equals(ProfilingOverride.NONE) ? null : set;
    }

    private static String meaning(ProfileDepth depth) {
        return switch (depth) {
            case NONE -> "rows only";
            case CHEAP -> "nulls, duplicates, times";
            case STANDARD -> "and numbers, distinct values";
            case DEEP -> "and quantiles, values, formats";
        };
    }
}
