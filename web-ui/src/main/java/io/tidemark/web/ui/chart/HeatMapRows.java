package io.tidemark.web.ui.chart;

import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.web.ui.words.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays partitions out as a heat map. */
public final class HeatMapRows {
    private final Grain grain;
    private final ZoneId zone;
    private final Calendar calendar;

    public HeatMapRows(Grain grain, ZoneId zone) {
        this.grain = grain;
        this.zone = zone;
        this.calendar = new Calendar(grain, zone);
    }

    /** All rows from the one of {@code from} to the one of {@code now}, newest on top. */
    public HeatMapModel of(List<PartitionCell> cells, Instant from, Instant now) {
        int width = calendar.columns().size();
        Map<LocalDate, List<@Nullable Cell>> byRow = new HashMap<>();
        for (PartitionCell cell : cells) {
            Instant start = cell.window().from();
            byRow.computeIfAbsent(calendar.row(start), row -> new ArrayList<>(Collections.nCopies(width, null)))
                    .set(calendar.column(start), Cell.of(cell, title(cell.window())));
        }
        List<HeatMapModel.Row> rows = new ArrayList<>();
        LocalDate newest = calendar.row(now);
        for (LocalDate row = newest; !row.isBefore(calendar.row(from)); row = calendar.rowBefore(row)) {
            List<@Nullable Cell> filled = byRow.getOrDefault(row, Collections.nCopies(width, null));
            rows.add(new HeatMapModel.Row(calendar.label(row), row.equals(newest), calendar.isRest(row), filled));
        }
        return new HeatMapModel(calendar.columns(), calendar.column(now), rows);
    }

    /** The cells in one line, oldest first. */
    public List<Cell> strip(List<PartitionCell> cells) {
        return cells.stream().map(cell -> Cell.of(cell, title(cell.window()))).toList();
    }

    private String title(PartitionKey.Window window) {
        String end =
                DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC).format(window.until());
        return switch (grain) {
            case HOUR -> Times.minute(window.from()) + " – " + end;
            case DAY -> window.from().atZone(zone).toLocalDate().toString();
            case WEEK -> "Week of " + window.from().atZone(zone).toLocalDate();
            case MONTH -> window.from().atZone(zone).toLocalDate().toString().substring(0, 7);
        };
    }
}
