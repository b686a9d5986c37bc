package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The profiles that are kept of a partition, newest first, each with what changed since the one before. */
final class RevisionList extends Div {
    RevisionList(List<Profile> newestFirst) {
        if (newestFirst.isEmpty()) {
            add(Texts.muted("It was not profiled yet."));
            return;
        }
        Table table = new Table("Version", "Profiled", ">Rows", ">Change");
        for (int i = 0; i < newestFirst.size(); i++) {
            Profile profile = newestFirst.get(i);
            Profile before = i + 1 < newestFirst.size() ? newestFirst.get(i + 1) : null;
            table.row(
                    "v" + profile.version(),
                    Times.minute(profile.takenAt()),
                    rows(profile).isPresent() ? Numbers.count(rows(profile).getAsDouble()) : Numbers.NONE,
                    change(profile, before));
        }
        add(table);
    }

    private static String change(Profile profile, @Nullable Profile before) {
        if (before == null) {
            return "first";
        }
        OptionalDouble now = rows(profile);
        OptionalDouble then = rows(before);
        if (now.isEmpty() || then.isEmpty()) {
            return Numbers.NONE;
        }
        double more = now.getAsDouble() - then.getAsDouble();
        if (more == 0) {
            return profile.sameContentAs(before) ? "same" : "same rows, other values";
        }
        return (more > 0 ? "+" : "−") + Numbers.count(Math.abs(more));
    }

    private static OptionalDouble rows(Profile profile) {
        return profile.metric(MetricId.of(MetricName.ROW_COUNT)).number();
    }
}
