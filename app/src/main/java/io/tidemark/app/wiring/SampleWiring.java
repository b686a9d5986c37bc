package io.tidemark.app.wiring;

import io.tidemark.app.sample.LaterRows;
import io.tidemark.app.sample.SampleKeeper;
import io.tidemark.app.sample.StoredBadRows;
import io.tidemark.collector.Connectors;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.RowSamples;
import io.tidemark.core.sample.SamplePolicy;
import io.tidemark.store.Store;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rows that rules find bad: which are kept, and who reads them. */
@Configuration(proxyBeanMethods = false)
class SampleWiring {
    @Bean
    SamplePolicy samplePolicy(TidemarkSettings settings) {
        return settings.samples().policy();
    }

    @Bean
    RowSamples rowSamples(Store store) {
        return store.rowSamples();
    }

    @Bean
    SampleKeeper sampleKeeper(RowSamples samples, SamplePolicy policy, LaterRows later) {
        return new SampleKeeper(samples, policy, later);
    }

    @Bean
    LaterRows laterRows(
            Connectors connectors, Rules rules, Profiles profiles, TidemarkSettings settings, InstantSource clock) {
        return new LaterRows(connectors, rules, profiles, settings.statementTimeout(), clock);
    }

    @Bean
    StoredBadRows.Known known(Sources sources, Datasets datasets, Profiles profiles, Rules rules, RowSamples samples) {
        return new StoredBadRows.Known(sources, datasets, profiles, rules, samples);
    }

    @Bean
    BadRowReads badRowReads(
            StoredBadRows.Known known, Connectors connectors, SamplePolicy policy, TidemarkSettings settings) {
        return new StoredBadRows(known, connectors, policy, settings.statementTimeout());
    }
}
