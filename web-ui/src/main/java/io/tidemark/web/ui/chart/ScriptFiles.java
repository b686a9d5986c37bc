package io.tidemark.web.ui.chart;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Gives the browser's modules out under their version, to be kept for good. */
@Configuration(proxyBeanMethods = false)
class ScriptFiles {
    private static final int BEFORE_PAGES = 100;
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    @Bean
    ResourceHttpRequestHandler versionedScripts() {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource(Scripts.FILES)));
        handler.setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
        return handler;
    }

    @Bean
    HandlerMapping versionedScriptPaths(ResourceHttpRequestHandler versionedScripts) {
        return new SimpleUrlHandlerMapping(Map.of("/" + Scripts.FOLDER + "/**", versionedScripts), BEFORE_PAGES);
    }
}
