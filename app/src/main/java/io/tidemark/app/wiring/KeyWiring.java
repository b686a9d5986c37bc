package io.tidemark.app.wiring;

import io.tidemark.app.keys.IndexedKeys;
import io.tidemark.app.keys.NoKeys;
import io.tidemark.collector.Connectors;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.keys.KeyReads;
import io.tidemark.profiler.keys.KeyIndex;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key index and the questions to it. */
@Configuration(proxyBeanMethods = false)
class KeyWiring {
    @Bean
    @ConditionalOnProperty(name = "tidemark.key-index.enabled", matchIfMissing = true)
    KeyIndex keyIndex(TidemarkSettings settings, InstantSource clock) {
        KeyIndexSettings keys = settings.keyIndex();
        Path folder = Optional.ofNullable(keys.directory())
                .orElseGet(() -> settings.dataDir().resolve("keys"));
        return new KeyIndex(folder, keys.horizon(), clock);
    }

    @Bean
    KeyReads keyReads(ObjectProvider<KeyIndex> index, Datasets datasets, Sources sources, Connectors connectors) {
        KeyIndex there = index.getIfAvailable();
        return there == null ? new NoKeys() : new IndexedKeys(there, datasets, sources, connectors);
    }
}
