package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.incident.RuleRecord;
import io.tidemark.core.rule.RuleId;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.RowButton;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What became of the rules' incidents, the rules with most of them first, each with a way to mute it. */
final class RecordTable extends Div {
    RecordTable(List<RuleRecord> records, Predicate<RuleId> muted, Consumer<RuleId> toggle) {
        if (records.isEmpty()) {
            add(Texts.empty("No rule has opened an incident in the last 30 days."));
            return;
        }
        Table table =
                new Table("Rule", ">Incidents", ">Open", ">Found after", ">Mended after", ">Noise", ">Came back", "");
        records.stream()
                .sorted((one, other) -> Integer.compare(other.incidents(), one.incidents()))
                .forEach(record -> table.row(
                        Links.to(
                                Links.path(
                                        Links.INCIDENTS,
                                        Map.of("q", record.rule().value())),
                                record.rule().value()),
                        Numbers.count(record.incidents()),
                        Numbers.count(record.open()),
                        span(record.timeToDetect()),
                        span(record.timeToRepair()),
                        share(record.noise()),
                        Numbers.count(record.cameBack()),
                        RowButton.of(
                                muted.test(record.rule()) ? "Unmute" : "Mute", () -> toggle.accept(record.rule()))));
        add(table);
    }

    private static String span(@Nullable Duration span) {
        return span == null ? "–" : Times.span(span);
    }

    private static String share(@Nullable Double share) {
        return share == null ? "–" : String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
