package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.tidemark.core.cadence.Cadence;
import io.tidemark.core.cadence.Habit;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.health.HealthReport;
import io.tidemark.web.ui.part.Banner;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Facts;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Tag;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a dataset is, how it is watched, and how it stands in a sentence. */
final class DatasetHeader extends Div {
    /** As far as crawls look back, unless they are told otherwise. */
    private static final Duration PAST = Duration.ofDays(35);

    private final transient Reads reads;
    private final transient DatasetId id;
    private transient @Nullable List<Object> shown;

    DatasetHeader(Reads reads, DatasetId id) {
        this.reads = reads;
        this.id = id;
        addClassName("tm-stack");
        refresh();
    }

    void refresh() {
        Optional<Dataset> dataset = reads.datasets().find(id);
        Optional<HealthReport> health = reads.health().health(id);
        if (dataset.isEmpty() || health.isEmpty()) {
            return;
        }
        HealthReport report = health.get();
        List<Object> now = List.of(dataset.get(), report.status(), report.reasons());
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            addBanner(dataset.get());
            add(card(dataset.get(), report));
        }
    }

    private void addBanner(Dataset dataset) {
        if (dataset.availability() == Availability.GONE) {
            add(new Banner(
                    Tone.WARN,
                    "Gone.",
                    "The source no longer lists this dataset; it was last seen at " + Times.minute(dataset.crawledAt())
                            + ". What is known of it stays here."));
        }
        if (dataset.failure() != null) {
            add(new Banner(
                    Tone.BAD,
                    "Cannot be read: " + Words.inText(dataset.failure().code()) + ".",
                    dataset.failure().message()));
        }
    }

    private Div card(Dataset dataset, HealthReport report) {
        DatasetSettings settings = dataset.settings();
        Div line = Texts.row(
                Dot.of(report.status()),
                Links.to(
                        Links.path(
                                Links.DATASETS,
                                Map.of("source", dataset.source().value())),
                        dataset.source().value()),
                new Tag(Words.inText(dataset.kind())));
        line.add(Texts.muted(settings.owner().isEmpty() ? "no owner" : "owned by " + settings.owner()));
        settings.tags().forEach(tag -> line.add(new Tag(tag)));
        line.add(contractButton(dataset), settingsButton(dataset));
        String reasons = String.join("; ", report.reasons());
        Facts facts = new Facts();
        if (dataset.availability() == Availability.AVAILABLE) {
            facts.fact("Health", reasons.isEmpty() ? "No open incident from warning on." : Words.sentence(reasons));
        }
        facts.fact("Partitions", because(cut(settings.partitioning()), settings.partitioningReason()));
        expected(dataset).ifPresent(habit -> facts.fact("Expected", because(habit.words(), habit.reason())));
        facts.fact(
                        "Key",
                        because(
                                settings.key().isEmpty()
                                        ? "none, so duplicates are not counted"
                                        : String.join(", ", settings.key()),
                                settings.keyReason()))
                .fact("Profile", because(depth(settings.profiling()), mostRows(settings.profiling())));
        Div card = new Div(line, facts);
        card.addClassNames("tm-panel", "tm-dataset-card");
        return card;
    }

    private Button settingsButton(Dataset dataset) {
        Button button = new Button(
                "Settings", VaadinIcon.COG_O.create(), click -> new SettingsDialog(reads.datasets(), dataset).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Button contractButton(Dataset dataset) {
        Button button = new Button(
                "Contract",
                VaadinIcon.FILE_TEXT_O.create(),
                click -> new ContractDialog(dataset, reads.contracts().of(dataset)).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("tm-end");
        return button;
    }

    /** For example {@code standard; deep: email; none: payload}. */
    private static String depth(Profiling profiling) {
        StringBuilder words = new StringBuilder(profiling.depth().text());
        for (ProfileDepth depth : ProfileDepth.values()) {
            String columns = profiling.columns().entrySet().stream()
                    .filter(column -> column.getValue() == depth)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .collect(Collectors.joining(", "));
            words.append(columns.isEmpty() ? "" : "; " + depth.text() + ": " + columns);
        }
        return words.toString();
    }

    private static String mostRows(Profiling profiling) {
        return profiling.mostRows() == 0 ? "" : "by a sample above " + Numbers.compact(profiling.mostRows()) + " rows";
    }

    private static Span because(String what, String reason) {
        return reason.isEmpty() ? new Span(what) : new Span(new Span(what + " "), Texts.muted("· " + reason));
    }

    private Optional<Habit> expected(Dataset dataset) {
        if (!(dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows)) {
            return Optional.empty();
        }
        Instant now = reads.clock().instant();
        Set<PartitionKey> present = reads.partitions().ofDataset(dataset.id(), now.minus(PAST)).stream()
                .filter(partition -> partition.rowsOrZero() > 0)
                .map(Partition::key)
                .collect(Collectors.toSet());
        return Optional.of(new Cadence(windows, dataset.settings().calendar(), present).habit(now));
    }

    private static String event(Partitioning.TimeWindows windows) {
        return windows.eventColumn() == null ? "" : ", event time in " + windows.eventColumn();
    }

    private static String cut(Partitioning partitioning) {
        return switch (partitioning) {
            case Partitioning.TimeWindows windows ->
                "by " + Words.inText(windows.grain()) + " of " + windows.timeColumn() + " ("
                        + Times.zone(windows.zone()) + "), closed " + Times.span(windows.lateness()) + " after its end"
                        + event(windows);
            case Partitioning.Undivided whole -> "one: the whole dataset";
        };
    }
}
