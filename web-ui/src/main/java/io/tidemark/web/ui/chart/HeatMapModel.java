package io.tidemark.web.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of cells under column heads, newest row on top.
 *
 * @param now the column of the present, -1 when it is in none
 */
public record HeatMapModel(List<String> columns, int now, List<Row> rows) {
    public HeatMapModel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One line of the map.
     *
     * @param now whether it holds the present
     * @param rest whether it is a weekend's
     * @param cells one a column, null where there is no partition
     */
    public record Row(String label, boolean now, boolean rest, List<@Nullable Cell> cells) {}
}
