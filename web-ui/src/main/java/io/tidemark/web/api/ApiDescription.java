package io.tidemark.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.rule.RuleId;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API as OpenAPI. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static {
        for (Class<?> id : List.of(SourceId.class, DatasetId.class, RuleId.class, ReceiverId.class, IncidentId.class)) {
            SpringDocUtils.getConfig().replaceWithSchema(id, new StringSchema());
        }
    }

    @Bean
    OpenAPI tidemarkApi() {
        Components components = new Components()
                .addSecuritySchemes("token", scheme("bearer").description("The API token."))
                .addSecuritySchemes("password", scheme("basic").description("The administrator's name and password."));
        return new OpenAPI()
                .info(new Info()
                        .title("Tidemark")
                        .version("v1")
                        .description("Data observability that knows each hour's life. Times are RFC 3339 in UTC; an"
                                + " absent field means none; errors are problem+json (RFC 9457).")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This server.")))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("password"));
    }

    @Bean
    OpenApiCustomizer describedAnswers() {
        return new DescribedAnswers();
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
