package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.select.Select;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.web.ui.part.Toast;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets how deep one column is profiled; what the configuration file sets is shown only. */
final class DepthSelect extends Select<ProfileDepth> {
    private final transient Datasets datasets;
    private final transient Dataset dataset;
    private final String column;

    DepthSelect(Datasets datasets, Dataset dataset, String column) {
        this.datasets = datasets;
        this.dataset = dataset;
        this.column = column;
        String usual = "As dataset: " + dataset.settings().profiling().depth().text();
        setItems(ProfileDepth.values());
        setItemLabelGenerator(depth -> depth == null ? usual : "Depth: " + depth.text());
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(usual);
        setAriaLabel("Depth of " + column);
        addClassName("tm-depth");
        List<DatasetOverride> matching = datasets.overrides().stream()
                .filter(one -> one.match().matches(dataset.id()))
                .toList();
        setValue(inForce(matching));
        if (matching.stream().anyMatch(one -> one.origin() == Origin.FILE && depthIn(one) != null)) {
            setReadOnly(true);
            getElement().setAttribute("title", "Set in the configuration file");
        }
        addValueChangeListener(change -> save(change.getValue()));
    }

    /** What is set, also where it holds from the next crawl on only. */
    private @Nullable ProfileDepth inForce(List<DatasetOverride> matching) {
        return matching.stream()
                .map(this::depthIn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable ProfileDepth depthIn(DatasetOverride override) {
        ProfilingOverride profile = override.profile();
        return profile == null ? null : profile.columns().get(column);
    }

    private void save(@Nullable ProfileDepth depth) {
        DatasetSelector exactly = DatasetSelector.of(dataset.id().value());
        DatasetOverride before = datasets.overrides().stream()
                .filter(one -> one.origin() == Origin.USER && one.match().equals(exactly))
                .findFirst()
                .orElse(DatasetOverride.none(exactly, Origin.USER));
        ProfilingOverride profile = Objects.requireNonNullElse(before.profile(), ProfilingOverride.NONE)
                .with(column, depth);
        datasets.saveOverride(dataset.id(), before.profiled(profile.equals(ProfilingOverride.NONE) ? null : profile));
        Toast.done("The depth of " + column + " holds for what is profiled after the next crawl.");
    }
}
