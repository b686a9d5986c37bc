package io.tidemark.rules.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.Grain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {
    private static final Backtest.Options PLAIN =
            Backtest.Options.of(Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
    }

    @Test
    void writesTheSameTreeWithOneRowForEachRow() throws IOException {
        write("a/orders.csv", "timestamp,value\n" + days(20) + "2024-01-21,\n2024-01-22,1003\n");
        Backtest.Summary summary = new Backtest(in, out, PLAIN).run();
        List<String> lines = Files.readAllLines(out.resolve("a/orders.csv"));
        assertThat(lines).hasSize(23);
        assertThat(lines.getFirst()).isEqualTo("timestamp,value,expected,low,high,anomaly_score,alert,reason");
        assertThat(lines.get(21)).startsWith("2024-01-21,,").contains(",1,\"missing: nothing arrived");
        assertThat(lines.get(22)).endsWith(",0,");
        assertThat(summary).isEqualTo(new Backtest.Summary(1, 22, 1, List.of(), List.of()));
    }

    @Test
    void aBadFileIsNamedWithItsLineAndDoesNotStopTheOthers() throws IOException {
        write("good.csv", "timestamp,value\n" + days(3));
        write("bad.csv", "timestamp,value\n2024-01-01,5\n2024-01-02,many\n");
        write("head.csv", "time,value\n2024-01-01,5\n");
        write("back.csv", "timestamp,value\n2024-01-02,5\n2024-01-01,5\n");
        write("when.csv", "timestamp,value\nyesterday,5\n");
        Backtest.Summary summary = new Backtest(in, out, PLAIN).run();
        assertThat(summary.files()).isEqualTo(1);
        assertThat(summary.problems()).hasSize(4);
        assertThat(String.join("\n", summary.problems()))
                .contains("bad.csv, line 3: 'many' is no number")
                .contains("head.csv, line 1: the header is 'time,value'")
                .contains("back.csv, line 3: '2024-01-01' is before '2024-01-02'")
                .contains("when.csv, line 2: 'yesterday' is no time");
    }

    @Test
    void theManifestSetsKindGrainAndHolidaysOfAFile() throws IOException {
        write("manifest.json", """
                {"series":[{"id":"copies","kind":"duplicate_fraction","grain":"daily","holidays":["2024-12-25"]}]}""");
        Manifest manifest = Manifest.of(in);
        assertThat(manifest.entry("some/copies").grain()).contains(Grain.DAY);
        assertThat(manifest.entry("copies").holidays()).containsExactly(LocalDate.of(2024, 12, 25));
        assertThat(manifest.entry("others")).isEqualTo(Manifest.Entry.NONE);
    }

    @Test
    void aWrongEntryOfTheManifestLeavesOutThatSeriesOnly() throws IOException {
        write("a.csv", "timestamp,value\n" + days(3));
        write("b.csv", "timestamp,value\n" + days(3));
        write("manifest.json", "\uFEFF{\"series\":[\r\n{\"id\":\"b\"},\r\n{\"id\":\"a\",\"kind\":\"rows\"}]}");
        Backtest.Summary summary = new Backtest(in, out, PLAIN).run();
        assertThat(summary.files()).isEqualTo(1);
        assertThat(summary.problems())
                .singleElement()
                .asString()
                .contains("manifest.json, line 3: series 'a': There is no kind 'rows'; there are row_count");
        assertThat(out.resolve("b.csv")).exists();
    }

    @Test
    void aManifestThatIsNoJsonIsRefusedForItMightSetAnySeriesApart() throws IOException {
        write("manifest.json", "{\"series\":[\n{\"id\":\"a\" \"kind\"}]}");
        assertThatThrownBy(() -> new Backtest(in, out, PLAIN).run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("manifest.json, line 2:");
    }

    @Test
    void aSeriesThatOnlyTheManifestKnowsIsToldAndStopsNothing() throws IOException {
        write("sub/a.csv", "timestamp,value\n" + days(3));
        write("manifest.json", "{\"series\":[{\"id\":\"sub/a\",\"grain\":\"hourly\"},{\"id\":\"c\"}]}");
        Backtest.Summary summary = new Backtest(in, out, PLAIN).run();
        assertThat(summary.problems()).isEmpty();
        assertThat(summary.remarks()).singleElement().asString().endsWith("names series that have no file: c");
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        write(
                "deep/er/Orders.CSV",
                "\uFEFF \"Timestamp\" , note,VALUE\r\n\"2024-01-01\",\"a, b\",\"5\"\r\n2024-01-01,,NaN\r\n2024-01-02,,\r\n\r\n\r\n");
        Backtest.Summary summary = new Backtest(in, out, PLAIN).run();
        assertThat(summary.problems()).isEmpty();
        assertThat(Files.readAllLines(out.resolve("deep/er/Orders.CSV")))
                .hasSize(4)
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("2024-01-01,5,"))
                .satisfies(lines -> assertThat(lines.get(2)).startsWith("2024-01-01,NaN,"))
                .satisfies(lines -> assertThat(lines.get(3)).startsWith("2024-01-02,,"));
    }

    @Test
    void aFileWithOneRowAndOneWithNoneButTheHeaderAreWell() throws IOException {
        write("one.csv", "timestamp,value\n2024-01-01,5");
        write("none.csv", "timestamp,value");
        write("empty.csv", "");
        Backtest.Summary summary = new Backtest(in, out, PLAIN).run();
        assertThat(summary.files()).isEqualTo(2);
        assertThat(summary.problems()).singleElement().asString().contains("empty.csv, line 1: it is empty");
        assertThat(Files.readAllLines(out.resolve("none.csv"))).hasSize(1);
        assertThat(Files.readAllLines(out.resolve("one.csv"))).hasSize(2);
    }

    @Test
    void cuttingTheFileChangesNoEarlierLine() throws IOException {
        String text = "timestamp,value\n" + days(20) + "2024-01-21,2500\n2024-01-22,\n2024-01-23,1001\n";
        List<String> lines = text.lines().toList();
        write("whole.csv", text);
        for (int rows = 1; rows < lines.size(); rows++) {
            write("cut" + rows + ".csv", String.join("\n", lines.subList(0, rows)));
        }
        new Backtest(in, out, PLAIN).run();
        List<String> whole = Files.readAllLines(out.resolve("whole.csv"));
        for (int rows = 1; rows < lines.size(); rows++) {
            assertThat(Files.readAllLines(out.resolve("cut" + rows + ".csv"))).isEqualTo(whole.subList(0, rows));
        }
    }

    @Test
    void theInputIsNeverOverwritten() throws IOException {
        assertThatThrownBy(() -> new Backtest(in, in, PLAIN).run())
                .hasMessageContaining("--out must be a folder apart");
        assertThatThrownBy(() -> new Backtest(in, folder, PLAIN).run())
                .hasMessageContaining("--out must be a folder apart");
        write("orders.csv", "timestamp,value\n" + days(3));
        Path within = in.resolve("judged");
        new Backtest(in, within, PLAIN).run();
        assertThat(new Backtest(in, within, PLAIN).run().files()).isEqualTo(1);
    }

    @Test
    void aHigherThresholdTellsLess() throws IOException {
        write("orders.csv", "timestamp,value\n" + days(20) + "2024-01-21,1500\n");
        Backtest.Options strict = Backtest.Options.of(Optional.empty(), Optional.empty(), Optional.of("0.99"));
        assertThat(new Backtest(in, out, PLAIN).run().alerts()).isEqualTo(1);
        assertThat(new Backtest(in, out, strict).run().alerts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01T05:00",
                "2024-03-01T05:00:00",
                "2024-03-01 05:00:00",
                "2024-03-01T05:00:00Z",
                "2024-03-01T05:00:00.000+02:00",
                "2024-03-01 05:00:00+00",
                "2024-03-01 05:00:00 UTC"
            })
    void readsTimesAsPeopleWriteThem(String stamp) {
        assertThat(Stamps.time(stamp)).isEqualTo(LocalDateTime.of(2024, 3, 1, 5, 0));
        assertThat(Stamps.time("2024-03-01")).isEqualTo(LocalDateTime.of(2024, 3, 1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"1,HOUR", "24,DAY", "168,WEEK", "720,MONTH"})
    void findsTheGrainFromTheTimes(int hours, Grain grain) throws IOException {
        StringBuilder text = new StringBuilder("timestamp,value\n");
        for (int i = 0; i < 6; i++) {
            text.append(LocalDateTime.of(2024, 1, 1, 0, 0).plusHours((long) i * hours))
                    .append(",5\n");
        }
        write("one.csv", text.toString());
        assertThat(Stamps.grain(new SeriesFile(in.resolve("one.csv")).rows())).isEqualTo(grain);
    }

    private void write(String name, String text) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String days(int count) {
        StringBuilder text = new StringBuilder();
        for (int day = 1; day <= count; day++) {
            text.append(LocalDate.of(2024, 1, day))
                    .append(',')
                    .append(1_000 + 7 * (day % 5))
                    .append('\n');
        }
        return text.toString();
    }
}
