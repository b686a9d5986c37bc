package io.tidemark.connector.jdbc;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what an error of a store means and what to do about it. */
public final class SqlFailures {
    private static final Map<String, ErrorCode> STATES = Map.ofEntries(
            Map.entry("42501", ErrorCode.PERMISSION_DENIED),
            Map.entry("42P01", ErrorCode.DATASET_GONE),
            Map.entry("42S02", ErrorCode.DATASET_GONE),
            Map.entry("3F000", ErrorCode.DATASET_GONE),
            Map.entry("42703", ErrorCode.COLUMN_GONE),
            Map.entry("42S22", ErrorCode.COLUMN_GONE),
            Map.entry("3D000", ErrorCode.INVALID_SETTING),
            Map.entry("57014", ErrorCode.TOO_SLOW),
            Map.entry("57P01", ErrorCode.UNREACHABLE),
            Map.entry("57P02", ErrorCode.UNREACHABLE),
            Map.entry("57P03", ErrorCode.REFUSED_FOR_NOW),
            Map.entry("55P03", ErrorCode.REFUSED_FOR_NOW));
    private static final Map<String, ErrorCode> CLASSES = Map.of(
            "08", ErrorCode.UNREACHABLE,
            "28", ErrorCode.AUTHENTICATION_FAILED,
            "40", ErrorCode.REFUSED_FOR_NOW,
            "53", ErrorCode.REFUSED_FOR_NOW,
            "22", ErrorCode.MALFORMED_DATA,
            "0A", ErrorCode.UNSUPPORTED);

    private final String source;
    private final StoreDialect dialect;

    SqlFailures(String source, StoreDialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /**
     * The exception that tells of an error.
     *
     * @param about what was being read, for example a dataset's name; empty for the source as a whole
     */
    public TidemarkException of(SQLException error, String about) {
        ErrorCode code = code(error);
        return new TidemarkException(code, sentence(code, error, about), error);
    }

    Failure failure(SQLException error, String about) {
        return of(error, about).failure();
    }

    /** What an error means. */
    public ErrorCode code(SQLException error) {
        if (caused(error, UnknownHostException.class)) {
            return ErrorCode.UNKNOWN_HOST;
        }
        if (caused(error, SocketTimeoutException.class)) {
            return ErrorCode.TIMEOUT;
        }
        Optional<ErrorCode> own = dialect.meaning(error);
        if (own.isPresent()) {
            return own.get();
        }
        return error instanceof SQLTimeoutException ? ErrorCode.TOO_SLOW : byState(state(error));
    }

    private static ErrorCode byState(String state) {
        ErrorCode exact = STATES.get(state);
        if (exact != null) {
            return exact;
        }
        return CLASSES.getOrDefault(state.substring(0, Math.min(2, state.length())), ErrorCode.INTERNAL);
    }

    private static String state(SQLException error) {
        @Nullable Throwable cause = error;
        while (cause != null) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
            cause = cause.getCause();
        }
        return "";
    }

    private static boolean caused(Throwable error, Class<? extends Throwable> type) {
        @Nullable Throwable cause = error;
        while (cause != null) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private String sentence(ErrorCode code, SQLException error, String about) {
        String thing = "Source " + source + (about.isEmpty() ? "" : ", " + about);
        String advice = switch (code) {
            case AUTHENTICATION_FAILED -> "the server refused the login; check user and password";
            case PERMISSION_DENIED -> "the login may not read this; grant it SELECT";
            case UNKNOWN_HOST -> "no such host is known; check the host's name";
            case INVALID_SETTING -> "the server does not accept the settings; check the database's name";
            case DATASET_GONE -> "it is not there any more";
            case COLUMN_GONE -> "a column is not there any more";
            case UNREACHABLE -> "the server cannot be reached; check host, port, and that it runs";
            case TIMEOUT -> "the server did not answer in time";
            case REFUSED_FOR_NOW -> "the server refuses for now and will be asked again";
            case TOO_SLOW -> "the statement was ended because it ran too long";
            case TOO_LARGE -> "the answer is too large";
            case MALFORMED_DATA -> "a value cannot be computed with";
            case UNSUPPORTED -> "the server does not support this";
            case INTERNAL -> "the server reported an error that was not foreseen";
        };
        return thing + ": " + advice + " (" + dialect.words(error)
                + (error.getSQLState() == null ? "" : ", " + error.getSQLState()) + ")";
    }
}
