package io.tidemark.app.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server's own settings.
 *
 * @param dataDir the folder that holds all that it keeps
 * @param config the configuration file; null for {@code tidemark.yaml} in the data folder, where there is one
 * @param baseUrl where people reach the pages, for links in messages; empty for this machine
 * @param lookback partitions that ended longer ago are not looked at
 * @param retention partitions that ended longer ago are forgotten with their profiles and verdicts
 * @param statementTimeout after which a statement or scan on a user's store is given up
 * @param maxDatasetSeries how many datasets have Prometheus series of their own
 * @param keyIndex whether and how long keys are kept
 * @param lineageWait how long it is not told that a dataset fails, where one upstream may turn out to be the cause
 * @param samples rows that rules find bad
 * @param allowedHosts hosts on private addresses that receivers made by users may lie on: names, addresses, ranges
 */
@ConfigurationProperties("tidemark")
public record TidemarkSettings(
        Path dataDir,
        @Nullable Path config,
        @DefaultValue("") String baseUrl,
        @DefaultValue("35d") Duration lookback,
        @DefaultValue("400d") Duration retention,
        @DefaultValue("5m") Duration statementTimeout,
        @DefaultValue("500") int maxDatasetSeries,
        @DefaultValue KeyIndexSettings keyIndex,
        @DefaultValue SampleSettings samples,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("2m") Duration lineageWait) {
    public TidemarkSettings {
        if (retention.compareTo(lookback) < 0) {
            throw new IllegalArgumentException("tidemark.retention (" + retention.toDays()
                    + " days) is shorter than tidemark.lookback (" + lookback.toDays()
                    + " days): what was forgotten would be found again. Make it as long at least.");
        }
    }
}
