package io.tidemark.web.ui.chart;

import io.tidemark.core.health.PartitionCell;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the browser draws it.
 *
 * @param fill how deep its colour is, 4 for full
 * @param tide how far an arriving window has filled, in per cent
 * @param incident the severity of its incident, null without one
 * @param lines its tooltip: labels and values
 */
public record Cell(
        String partition,
        String title,
        String kind,
        int fill,
        @Nullable Integer tide,
        List<String> marks,
        @Nullable String incident,
        List<List<String>> lines) {
    private static final double FULL = 0.98;
    private static final double NEARLY_FULL = 0.965;
    private static final double SOME = 0.8;
    private static final double HALF = 0.5;

    public Cell {
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
    }

    static Cell of(PartitionCell cell, String title) {
        CellKind kind = CellKind.of(cell);
        return new Cell(
                cell.window().text(),
                title,
                kind.css(),
                fill(kind, cell.completeness()),
                tide(cell.completeness()),
                cell.marks().stream().sorted().map(Cell::css).toList(),
                cell.worst() == null ? null : css(cell.worst()),
                lines(cell, kind));
    }

    private static int fill(CellKind kind, @Nullable Double completeness) {
        double full = completeness == null ? 1 : completeness;
        if (kind == CellKind.INCOMPLETE) {
            return full >= SOME ? 2 : full >= HALF ? 1 : 0;
        }
        return full >= FULL ? 4 : full >= NEARLY_FULL ? 3 : 2;
    }

    private static @Nullable Integer tide(@Nullable Double completeness) {
        return completeness == null ? null : Math.clamp(Math.round(completeness * 100), 8, 100);
    }

    private static List<List<String>> lines(PartitionCell cell, CellKind kind) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("State", Words.of(cell.state())));
        if (cell.rows() != null) {
            lines.add(List.of("Rows", Numbers.count(cell.rows())));
        }
        if (cell.expectedRows() != null) {
            lines.add(List.of("Usual", Numbers.count(cell.expectedRows())));
        }
        if (cell.completeness() != null && kind != CellKind.EXPECTED) {
            lines.add(List.of("Completeness", Numbers.percent(cell.completeness())));
        }
        if (cell.duplicateRatio() != null && cell.duplicateRatio() > 0) {
            lines.add(List.of("Duplicates", Numbers.percent(cell.duplicateRatio())));
        }
        if (cell.lateRatio() != null && cell.lateRatio() > 0) {
            lines.add(List.of("Late rows", Numbers.percent(cell.lateRatio())));
        }
        if (!cell.marks().isEmpty()) {
            String marks = String.join(
                    ", ", cell.marks().stream().sorted().map(Words::inText).toList());
            lines.add(List.of("Was", marks));
        }
        if (cell.worst() != null) {
            lines.add(List.of("Incident", Words.inText(cell.worst())));
        }
        return lines;
    }

    private static String css(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
