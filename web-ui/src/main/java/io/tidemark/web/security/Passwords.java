package io.tidemark.web.security;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept. */
final class Passwords {
    static final PasswordEncoder ENCODER = new BCryptPasswordEncoder();

    private Passwords() {}
}
