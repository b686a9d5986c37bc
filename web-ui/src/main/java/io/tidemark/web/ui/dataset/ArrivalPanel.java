package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import io.tidemark.core.arrival.ArrivalCurve;
import io.tidemark.core.arrival.Readiness;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.web.ui.chart.CurveChart;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.PartitionNames;
import io.tidemark.web.ui.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a dataset's windows fill with age, and how the chosen one does, or the current one when none is chosen. */
final class ArrivalPanel extends Composite<Panel> {
    private final transient Reads reads;
    private final transient Dataset dataset;
    private final CurveChart chart = new CurveChart();
    private final Paragraph words = Texts.empty("");

    ArrivalPanel(Reads reads, Dataset dataset) {
        this.reads = reads;
        this.dataset = dataset;
    }

    @Override
    protected Panel initContent() {
        return new Panel("Arrival").padded();
    }

    /** Draws again; {@code chosen} is a partition's text, empty for none. */
    void show(Partitioning.TimeWindows how, String chosen) {
        Instant now = reads.clock().instant();
        String text = chosen.isEmpty() ? how.windowAt(now).text() : chosen;
        Optional<Partition> partition = reads.partitions().findByText(dataset.id(), text);
        Optional<Readiness> readiness =
                partition.flatMap(one -> reads.arrivals().readiness(dataset, one));
        String name = partition.map(one -> PartitionNames.of(one.key())).orElse("");
        words.setText(readiness.map(one -> name + ": " + one.words() + ".").orElse(""));
        words.setVisible(readiness.isPresent());
        reads.arrivals()
                .curve(dataset)
                .ifPresentOrElse(
                        curve -> {
                            getContent().hint(hint(curve));
                            chart.show(
                                    "How windows of " + dataset.name() + " fill",
                                    curve(curve, partition, readiness, now));
                            getContent().content(chart, words);
                        },
                        () -> {
                            getContent().hint("how full windows are at each age");
                            getContent()
                                    .content(
                                            Texts.empty(
                                                    "Not learnt yet: it takes " + ArrivalCurve.FEWEST
                                                            + " windows that are a day old and were watched while they filled, or whose load times are known."),
                                            words);
                        });
    }

    private CurveChart.Curve curve(
            ArrivalCurve curve, Optional<Partition> partition, Optional<Readiness> readiness, Instant now) {
        CurvePoints points = new CurvePoints(curve);
        if (partition.isPresent()
                && readiness.isPresent()
                && partition.get().key() instanceof PartitionKey.Window window) {
            return new CurveChart.Curve(
                    PartitionNames.of(window),
                    points.with(
                            reads.arrivals().arrival(dataset, window),
                            readiness.get(),
                            Duration.between(window.until(), now)));
        }
        return new CurveChart.Curve("", points.alone());
    }

    private static String hint(ArrivalCurve curve) {
        String when = curve.ageOf(Readiness.COMPLETE)
                .map(age -> age.isNegative() || age.isZero()
                        ? "nine of ten windows have 99 % of their rows by their end"
                        : "nine of ten windows have 99 % of their rows " + Times.span(age) + " after their end")
                .orElse("one window in ten or more lacks 1 % of its rows for longer than that");
        return when + "; learnt from " + curve.windows() + " windows";
    }
}
