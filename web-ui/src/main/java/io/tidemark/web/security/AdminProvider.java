package io.tidemark.web.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs the administrator in by password, for pages and API alike, and slows guessing down. */
final class AdminProvider implements AuthenticationProvider {
    private final DaoAuthenticationProvider passwords;
    private final LoginAttempts attempts;

    AdminProvider(AdminCredentials admin, LoginAttempts attempts) {
        this.passwords = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(User.withUsername(admin.user())
                .password(admin.passwordHash())
                .roles(SecurityChains.ADMIN)
                .build()));
        this.passwords.setPasswordEncoder(Passwords.ENCODER);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (attempts.wait(user, address).isPositive()) {
            throw new TooManyAttemptsException(attempts.wait(user, address));
        }
        try {
            Authentication signedIn = passwords.authenticate(attempt);
            attempts.succeeded(user, address);
            return signedIn;
        } catch (BadCredentialsException e) {
            attempts.failed(user, address);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
