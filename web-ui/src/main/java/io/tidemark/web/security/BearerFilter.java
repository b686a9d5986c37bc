package io.tidemark.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a call in by its {@code Authorization: Bearer} header. */
final class BearerFilter extends OncePerRequestFilter {
    /** The name under which calls by token appear in timelines. */
    static final String CALLER = "api";

    private static final String SCHEME = "Bearer ";

    private final ApiToken token;
    private final AuthenticationEntryPoint refuse;

    BearerFilter(ApiToken token, AuthenticationEntryPoint refuse) {
        this.token = token;
        this.refuse = refuse;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String presented = presented(request);
        if (presented == null) {
            chain.doFilter(request, response);
        } else if (token.is(presented)) {
            signIn();
            chain.doFilter(request, response);
        } else {
            refuse.commence(request, response, new BadCredentialsException("This is not the API token."));
        }
    }

    private static void signIn() {
        Authentication caller = UsernamePasswordAuthenticationToken.authenticated(
                CALLER, null, List.of(new SimpleGrantedAuthority("ROLE_" + SecurityChains.ADMIN)));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
    }

    private static @Nullable String presented(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
