package io.tidemark.rules.backtest;

import io.tidemark.core.dataset.Grain;
import io.tidemark.rules.detect.SeriesKind;
import io.tidemark.rules.detect.SeriesSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the anomaly detector over the CSV files of a folder and writes what it says beside each value. */
public final class Backtest {
    private static final String ENDING = ".csv";

    private final Path in;
    private final Path out;
    private final Options options;

    /** What holds of files of which the manifest says nothing. */
    public record Options(SeriesKind kind, Optional<Grain> grain, double threshold) {
        /**
         * As typed.
         *
         * @throws IllegalArgumentException naming the option and what it takes
         */
        public static Options of(Optional<String> kind, Optional<String> grain, Optional<String> threshold) {
            return new Options(
                    kind.map(SeriesKind::of).orElse(SeriesKind.AUTO),
                    grain.map(Stamps::grain),
                    threshold.map(Options::score).orElse(SeriesSettings.USUAL_THRESHOLD));
        }

        private static double score(String text) {
            try {
                double score = Double.parseDouble(text);
                if (score > 0 && score < 1) {
                    return score;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw new IllegalArgumentException("--threshold takes a number between 0 and 1, not '" + text + "'");
        }
    }

    /**
     * What came of it.
     *
     * @param problems files that could not be read, each in a sentence
     * @param remarks what is odd and stopped nothing
     */
    public record Summary(int files, long values, long alerts, List<String> problems, List<String> remarks) {
        public Summary {
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }
    }

    public Backtest(Path in, Path out, Options options) {
        this.in = in.toAbsolutePath().normalize();
        this.out = out.toAbsolutePath().normalize();
        this.options = options;
    }

    /** Runs over all files; one that can not be read does not stop the others. */
    public Summary run() throws IOException {
        refuseOverwriting();
        List<Path> files = files();
        List<String> problems = new ArrayList<>();
        Manifest manifest = Manifest.of(in);
        long values = 0;
        long alerts = 0;
        for (Path file : files) {
            try {
                JudgedFile judged = judge(file, manifest);
                values += judged.values();
                alerts += judged.alerts();
            } catch (BadFile e) {
                problems.add(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                problems.add(file + ": it can not be read, or its answer not be written: " + e);
            }
        }
        return new Summary(files.size() - problems.size(), values, alerts, problems, manifest.remarks());
    }

    private void refuseOverwriting() {
        if (!Files.isDirectory(in)) {
            throw new IllegalArgumentException("There is no folder " + in);
        }
        if (in.startsWith(out)) {
            throw new IllegalArgumentException("--out must be a folder apart from --in, or one within it: files of "
                    + in + " would be overwritten");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(ENDING))
                    .filter(file -> Files.isRegularFile(file) && !file.startsWith(out))
                    .sorted()
                    .toList();
        }
    }

    private JudgedFile judge(Path file, Manifest manifest) throws IOException {
        Path below = in.relativize(file);
        String path = below.toString().replace('\\', '/');
        Manifest.Entry entry = manifest.entry(path.substring(0, path.length() - ENDING.length()));
        List<SeriesRow> rows = new SeriesFile(file).rows();
        Grain grain = entry.grain().or(options::grain).orElseGet(() -> Stamps.grain(rows));
        SeriesSettings settings = SeriesSettings.of(entry.kind().orElse(options.kind()), grain)
                .withHolidays(entry.holidays())
                .withThreshold(options.threshold());
        return JudgedFile.write(rows, settings, out.resolve(below));
    }
}
