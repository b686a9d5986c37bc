package io.tidemark.app.cli;

import io.tidemark.rules.backtest.Backtest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code tidemark backtest}: tries the anomaly detector on series in files, without a server. */
public final class BacktestCommand {
    public static final Set<String> OPTIONS = Set.of("in", "out", "kind", "grain", "threshold");

    private BacktestCommand() {}

    public static Outcome run(CommandLine line) {
        Optional<String> in = line.option("in");
        Optional<String> out = line.option("out");
        if (in.isEmpty() || out.isEmpty() || !line.words().isEmpty()) {
            return Outcome.refused("Which folders? For example: tidemark backtest --in series --out judged");
        }
        try {
            Backtest.Options options =
                    Backtest.Options.of(line.option("kind"), line.option("grain"), line.option("threshold"));
            Backtest.Summary summary = new Backtest(Path.of(in.get()), Path.of(out.get()), options).run();
            return summary.files() + summary.problems().size() == 0
                    ? Outcome.refused("There is no .csv file below " + in.get())
                    : outcome(summary, out.get());
        } catch (IllegalArgumentException e) {
            return Outcome.refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Outcome.refused("The files can not be read or written: " + e.getMessage());
        }
    }

    private static Outcome outcome(Backtest.Summary summary, String out) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d series, %,d values, %,d alerts; written below %s",
                summary.files(),
                summary.values(),
                summary.alerts(),
                out));
        lines.addAll(summary.remarks());
        if (summary.problems().isEmpty()) {
            return Outcome.said(String.join("\n", lines));
        }
        lines.add(summary.problems().size() + " left out:\n  " + String.join("\n  ", summary.problems()));
        return Outcome.refused(String.join("\n", lines));
    }
}
