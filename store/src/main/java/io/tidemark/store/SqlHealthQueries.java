package io.tidemark.store;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.rule.HealthQueries;
import io.tidemark.core.rule.HealthSql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Queries over the health schema, answered by the database that keeps it. */
final class SqlHealthQueries implements HealthQueries {
    private final DataSource database;
    private final UnownedDatasets unowned;
    private final HealthSql words;
    private final InstantSource clock;
    private final Duration timeout;

    SqlHealthQueries(DataSource database, HealthSql words, InstantSource clock, Duration timeout) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        this.database = database;
        this.unowned = new UnownedDatasets(jdbc, JdbcClient.create(jdbc));
        this.words = words;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Override
    public Optional<String> wrong(String sql) {
        try {
            answer(sql);
            return Optional.empty();
        } catch (TidemarkException e) {
            return Optional.of(e.failure().message());
        }
    }

    @Override
    public OptionalDouble answer(String sql) {
        unowned.complete();
        try (HealthSession session = HealthSession.open(database, timeout)) {
            return session.number(words.written(sql, session.database(), HealthRows::of, clock.instant()));
        } catch (IllegalArgumentException e) {
            throw new TidemarkException(ErrorCode.INVALID_SETTING, String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private TidemarkException failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        // a statement that was ended, in the words of PostgreSQL and of H2
        boolean slow = state.equals("57014");
        if (slow) {
            return new TidemarkException(
                    ErrorCode.TOO_SLOW,
                    "the query over the health schema gave no answer within " + timeout.toSeconds()
                            + " s; restrict it to some datasets, and to a time by starts_at",
                    e);
        }
        String words = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new TidemarkException(
                state.startsWith("08") ? ErrorCode.UNREACHABLE : ErrorCode.INVALID_SETTING,
                "the query over the health schema cannot be answered: "
                        + words.toLowerCase(Locale.ROOT).replaceFirst("^error: ", ""),
                e);
    }
}
