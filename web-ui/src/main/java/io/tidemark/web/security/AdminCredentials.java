package io.tidemark.web.security;

import java.util.regex.Pattern;

/**
 * The one administrator.
 *
 * @param passwordHash the password by BCrypt
 */
public record AdminCredentials(String user, String passwordHash) {
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");

    public AdminCredentials {
        if (user.isBlank()) {
            throw new IllegalArgumentException("The administrator needs a name");
        }
        if (!BCRYPT.matcher(passwordHash).matches()) {
            throw new IllegalArgumentException("The administrator's password hash is not one of BCrypt");
        }
    }

    /** The administrator of that password, which is kept as a hash only. */
    public static AdminCredentials ofPassword(String user, String password) {
        if (password.isEmpty()) {
            throw new IllegalArgumentException("The administrator needs a password");
        }
        return new AdminCredentials(user, Passwords.ENCODER.encode(password));
    }

    @Override
    public String toString() {
        return "AdminCredentials[user=" + user + "]";
    }
}
