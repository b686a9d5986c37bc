package io.tidemark.web.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Two chains: the API by token or password without sessions, and the pages by the login form. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {
    static final String ADMIN = "ADMIN";

    private static final String[] PROGRAMS = {
        "/api/**", "/hooks/**", "/actuator/**", "/v3/**", "/swagger-ui/**", "/swagger-ui", "/swagger-ui.html"
    };
    private static final String[] STATIC = {
        "/tidemark/**", "/lumo/**", "/aura/**", "/_static/**", "/favicon.ico", "/favicon.svg"
    };

    @Bean
    LoginAttempts loginAttempts(InstantSource clock) {
        return new LoginAttempts(clock);
    }

    /** The only one, so that both chains use it and no other user exists. */
    @Bean
    AuthenticationProvider adminProvider(AdminCredentials admin, LoginAttempts attempts) {
        return new AdminProvider(admin, attempts);
    }

    @Bean
    RequestRejectedHandler rejectedRequests() {
        return new ProblemRefusals();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ApiToken token) throws Exception {
        ProblemRefusals refusals = new ProblemRefusals();
        return http.securityMatcher(PROGRAMS)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterBefore(new BearerFilter(token, refusals), BasicAuthenticationFilter.class)
                .addFilterBefore(new CrossSiteFilter(refusals), BearerFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(
                        calls -> calls.requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/info")
                                .permitAll()
                                // They prove themselves by signatures.
                                .requestMatchers(HttpMethod.POST, "/hooks/**")
                                .permitAll()
                                .requestMatchers("/actuator/prometheus")
                                .access(new Loopback())
                                // A long answer is finished on another thread, after its call was let in.
                                .dispatcherTypeMatchers(DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .hasRole(ADMIN))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(calls -> calls.requestMatchers(STATIC)
                        .permitAll()
                        // What went wrong is told as it is, not turned into a way to the login page.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login"))
                .build();
    }
}
