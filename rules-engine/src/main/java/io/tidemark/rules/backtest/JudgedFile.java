package io.tidemark.rules.backtest;

import io.tidemark.rules.detect.Assessment;
import io.tidemark.rules.detect.BandDetector;
import io.tidemark.rules.detect.Reason;
import io.tidemark.rules.detect.SeriesSettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A series written with what the detector says of each value. */
record JudgedFile(long values, long alerts) {
    private static final String HEADER = "timestamp,value,expected,low,high,anomaly_score,alert,reason\n";
    private static final MathContext DIGITS = new MathContext(8);

    static JudgedFile write(List<SeriesRow> rows, SeriesSettings settings, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        BandDetector detector = new BandDetector(settings);
        long alerts = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER);
            for (SeriesRow row : rows) {
                Assessment assessment = detector.step(row.time(), row.value());
                alerts += assessment.alert() ? 1 : 0;
                writer.write(line(row, assessment));
            }
        }
        return new JudgedFile(rows.size(), alerts);
    }

    private static String line(SeriesRow row, Assessment assessment) {
        return String.join(
                        ",",
                        row.stamp(),
                        row.text(),
                        number(assessment.expected()),
                        number(assessment.low()),
                        number(assessment.high()),
                        number(assessment.score()),
                        assessment.alert() ? "1" : "0",
                        reason(assessment))
                + "\n";
    }

    /** Empty for what nobody needs to know: all is well, or it has been told already. */
    private static String reason(Assessment assessment) {
        return assessment.alert() || assessment.reason() == Reason.DRIFT
                ? quoted(assessment.reason().text() + ": " + assessment.words())
                : "";
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
                : "";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
