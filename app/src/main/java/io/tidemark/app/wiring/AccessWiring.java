package io.tidemark.app.wiring;

import io.tidemark.web.security.AdminCredentials;
import io.tidemark.web.security.ApiToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may come in. */
@Configuration(proxyBeanMethods = false)
class AccessWiring {
    @Bean
    AccessFiles accessFiles(TidemarkSettings settings) {
        return new AccessFiles(settings.dataDir(), System.getenv());
    }

    @Bean
    AdminCredentials adminCredentials(AccessFiles files) {
        return files.admin();
    }

    @Bean
    ApiToken apiToken(AccessFiles files) {
        return files.token();
    }
}
