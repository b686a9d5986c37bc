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
    private static final int FULL = 4;
    private static final double NEARLY = 0.85;
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
                fill(kind, cell),
                tide(cell.completeness()),
                cell.marks().stream().sorted().map(Cell::css).toList(),
                cell.worst() == null ? null : css(cell.worst()),
                lines(cell, kind));
    }

    private static int fill(CellKind kind, PartitionCell cell) {
        Long rows = cell.rows();
        Double low = cell.lowRows();
        Double usual = cell.expectedRows();
        if (rows == null || low == null || usual == null) {
            return FULL;
        }
        if (kind == CellKind.INCOMPLETE) {
            return rows >= low * NEARLY ? 2 : rows >= low * HALF ? 1 : 0;
        }
        return rows >= (low + usual) / 2 ? FULL : FULL - 1;
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
        if (cell.lowRows() != null && kind != CellKind.EXPECTED) {
            lines.add(List.of("Usual, at least", Numbers.count(cell.lowRows())));
        }
        if (cell.completeness() != null && kind != CellKind.EXPECTED) {
            lines.add(List.of("Rows vs usual", Numbers.wholePercent(cell.completeness())));
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
