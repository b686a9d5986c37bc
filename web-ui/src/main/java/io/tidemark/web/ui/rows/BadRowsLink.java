package io.tidemark.web.ui.rows;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.web.rows.BadRowCsv;
import io.tidemark.web.rows.CsvAnswer;
import java.io.IOException;

/** Downloads all rows that a rule finds bad in a partition, for administrators. */
final class BadRowsLink extends Anchor {
    private static final String ADMIN = "ADMIN";
    private static final int REFUSED = 403;
    private static final int FAILED = 502;

    private final transient BadRowReads rows;
    private final transient DatasetId dataset;
    private final transient PartitionKey partition;
    private final transient RuleId rule;
    private final String column;

    BadRowsLink(BadRowReads rows, DatasetId dataset, PartitionKey partition, RuleId rule, String column) {
        this.rows = rows;
        this.dataset = dataset;
        this.partition = partition;
        this.rule = rule;
        this.column = column;
        setText("All bad rows (CSV)");
        setTitle("Read from the store as it has them now");
        setHref((DownloadHandler) this::send);
    }

    /** Whether the caller may see all of them. */
    static boolean isAllowed() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.isUserInRole(ADMIN);
    }

    private void send(DownloadEvent event) throws IOException {
        if (!event.getRequest().isUserInRole(ADMIN)) {
            event.getResponse().sendError(REFUSED, "Only administrators download rows.");
            return;
        }
        try {
            rows.require(dataset, partition, rule, column);
        } catch (TidemarkException e) {
            event.getResponse().sendError(FAILED, String.valueOf(e.getMessage()));
            return;
        }
        event.setFileName("bad-rows-" + rule.value() + "-" + partition.text().replace(':', '.') + ".csv");
        event.setContentType("text/csv;charset=utf-8");
        CsvAnswer.send(
                event.getOutputStream(), lines -> rows.read(dataset, partition, rule, column, new BadRowCsv(lines)));
    }
}
