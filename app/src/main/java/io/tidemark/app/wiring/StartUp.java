package io.tidemark.app.wiring;

import io.tidemark.app.config.ConfigApplier;
import io.tidemark.app.config.ConfigReader;
import io.tidemark.app.config.Configuration;
import io.tidemark.app.config.PolicyApplier;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.lineage.Lineage;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.route.Routes;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.version.RuleBook;
import io.tidemark.rules.pack.DefaultPack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the configuration file into the store before anything runs by itself. */
@Component
class StartUp implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private final TidemarkSettings settings;
    private final ConfigApplier applier;
    private final PolicyApplier policies;
    private final Lineage lineage;
    private final TransactionTemplate transaction;

    StartUp(
            TidemarkSettings settings,
            Sources sources,
            Datasets datasets,
            Receivers receivers,
            Rules rules,
            RuleBook book,
            Routes routes,
            PolicyDesk policies,
            Lineage lineage,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.applier = new ConfigApplier(sources, datasets, receivers, rules, book, routes);
        this.policies = new PolicyApplier(policies);
        this.lineage = lineage;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        Configuration configuration = configuration();
        transaction.executeWithoutResult(status -> {
            applier.apply(configuration, DefaultPack.rules());
            policies.apply(configuration.policies());
            lineage.replaceDeclared(configuration.lineage());
        });
        LOG.info(
                "{} sources, {} receivers and {} rules come from the configuration file",
                configuration.sources().size(),
                configuration.receivers().size(),
                configuration.rules().size());
    }

    private Configuration configuration() {
        Path usual = settings.dataDir().resolve("tidemark.yaml");
        Path file = settings.config() == null ? usual : settings.config();
        if (Files.exists(file)) {
            return new ConfigReader(System.getenv()::get).read(file);
        }
        if (settings.config() != null) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING, "There is no configuration file " + file + "; see --config");
        }
        return Configuration.EMPTY;
    }
}
