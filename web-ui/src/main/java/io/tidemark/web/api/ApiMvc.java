package io.tidemark.web.api;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.rule.RuleId;
import io.tidemark.web.api.json.ApiJson;
import io.tidemark.web.api.problem.ProblemKind;
import io.tidemark.web.api.problem.ProblemWriter;
import io.tidemark.web.api.request.Moments;
import io.tidemark.web.api.request.Words;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Sets the web framework up for the API. */
@Configuration(proxyBeanMethods = false)
class ApiMvc implements WebMvcConfigurer {
    /** After the controllers, before the pages, which would answer with themselves. */
    private static final int AFTER_CONTROLLERS = 100;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Words());
        add(registry, Instant.class, Moments::parse);
        add(registry, SourceId.class, SourceId::new);
        add(registry, DatasetId.class, DatasetId::new);
        add(registry, RuleId.class, RuleId::new);
        add(registry, ReceiverId.class, ReceiverId::new);
        add(registry, IncidentId.class, IncidentId::parse);
    }

    private static <T> void add(FormatterRegistry registry, Class<T> type, Converter<String, T> converter) {
        registry.addConverter(String.class, type, converter);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(ApiJson.MAPPER));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/swagger-ui", "/swagger-ui/index.html");
    }

    @Bean
    HandlerMapping unknownApiPaths() {
        HttpRequestHandler unknown = (request, response) -> ProblemWriter.write(
                request,
                response,
                ProblemKind.NOT_FOUND,
                "There is no such path; /v3/api-docs lists those of the API.");
        return new SimpleUrlHandlerMapping(
                Map.of("/api/**", unknown, "/v3/**", unknown, "/actuator/**", unknown), AFTER_CONTROLLERS);
    }
}
