package io.tidemark.web.ui.rows;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.SampledRow;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Times;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some rows that a rule found bad. */
final class SampleTable extends Div {
    SampleTable(RowSample sample) {
        Table table = new Table(sample.columns().toArray(String[]::new));
        for (SampledRow row : sample.rows()) {
            table.row(IntStream.range(0, row.cells().size())
                    .mapToObj(i -> cell(
                            row.cells().get(i),
                            sample.masked().contains(sample.columns().get(i))))
                    .toArray());
        }
        add(table);
        String hashed = sample.masked().isEmpty() ? "" : "; hashed, for they may name persons: " + masked(sample);
        Span about = Texts.muted("Read at " + Times.minute(sample.takenAt()) + " with the figure" + hashed + ".");
        about.addClassName("tm-small");
        add(about);
    }

    private static String masked(RowSample sample) {
        return String.join(", ", sample.masked().stream().sorted().toList());
    }

    private static Span cell(@Nullable String value, boolean masked) {
        Span cell = value == null ? Texts.muted("null") : new Span(value);
        cell.addClassName("tm-sampled");
        if (value != null) {
            cell.setTitle(value);
        }
        if (masked) {
            cell.addClassName("tm-muted");
        }
        return cell;
    }
}
