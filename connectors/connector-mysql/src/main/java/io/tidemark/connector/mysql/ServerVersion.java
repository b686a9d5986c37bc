package io.tidemark.connector.mysql;

import io.tidemark.connector.jdbc.Session;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the two servers it is, and how old. */
record ServerVersion(String text, boolean mariaDb, int major, int minor) {
    private static final Pattern NUMBERS = Pattern.compile("^(\\d+)\\.(\\d+)");

    static ServerVersion of(Session session) throws SQLException {
        return parse(session.query("SELECT VERSION()", row -> row.getString(1)).getFirst());
    }

    static ServerVersion parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        boolean known = numbers.find();
        return new ServerVersion(
                text,
                text.toLowerCase(Locale.ROOT).contains("mariadb"),
                known ? Integer.parseInt(numbers.group(1)) : 0,
                known ? Integer.parseInt(numbers.group(2)) : 0);
    }

    /** MySQL 8, MariaDB 10.6, or newer. */
    boolean isSupported() {
        return mariaDb ? major > 10 || (major == 10 && minor >= 6) : major >= 8;
    }
}
