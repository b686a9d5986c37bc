package io.tidemark.web.ui.sample;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Shows the views in a browser on sample data, without a login: for looking at them while they are made. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("io.tidemark.web.ui.chart")
@Import(SampleBeans.class)
@ComponentScan("io.tidemark.web.ui.chart")
public class UiPreview {
    @Bean
    SecurityFilterChain everybody(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(UiPreview.class);
        application.setDefaultProperties(Map.of(
                "vaadin.productionMode", "true",
                "server.address", "127.0.0.1",
                "server.port", "18093",
                "server.compression.enabled", "true"));
        application.run(arguments);
    }
}
