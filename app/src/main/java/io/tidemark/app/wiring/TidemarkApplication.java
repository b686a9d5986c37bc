package io.tidemark.app.wiring;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/** The server: its own wiring, and the pages and controllers of web-ui. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan
@ComponentScan({"io.tidemark.app.wiring", "io.tidemark.web"})
@EnableVaadin("io.tidemark.web")
public class TidemarkApplication {}
