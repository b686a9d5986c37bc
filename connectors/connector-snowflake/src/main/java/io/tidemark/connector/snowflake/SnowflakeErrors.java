package io.tidemark.connector.snowflake;

import io.tidemark.core.error.ErrorCode;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the numbers of Snowflake's errors mean. Their SQLStates say less, and often something else. */
final class SnowflakeErrors {
    private static final int LOGIN = 390_100;
    private static final int AFTER_LOGIN = 390_200;
    private static final Map<Integer, ErrorCode> CODES = Map.ofEntries(
            Map.entry(604, ErrorCode.TOO_SLOW),
            Map.entry(630, ErrorCode.TOO_SLOW),
            Map.entry(606, ErrorCode.INVALID_SETTING),
            Map.entry(707, ErrorCode.REFUSED_FOR_NOW),
            Map.entry(904, ErrorCode.COLUMN_GONE),
            Map.entry(2003, ErrorCode.DATASET_GONE),
            Map.entry(2043, ErrorCode.DATASET_GONE),
            Map.entry(3001, ErrorCode.PERMISSION_DENIED),
            Map.entry(200_015, ErrorCode.UNREACHABLE),
            Map.entry(200_016, ErrorCode.UNREACHABLE),
            Map.entry(200_045, ErrorCode.INVALID_SETTING),
            Map.entry(390_110, ErrorCode.UNREACHABLE),
            Map.entry(390_111, ErrorCode.UNREACHABLE),
            Map.entry(390_112, ErrorCode.UNREACHABLE),
            Map.entry(390_114, ErrorCode.UNREACHABLE),
            Map.entry(390_115, ErrorCode.UNREACHABLE),
            Map.entry(390_189, ErrorCode.INVALID_SETTING),
            Map.entry(390_201, ErrorCode.INVALID_SETTING));

    private SnowflakeErrors() {}

    static Optional<ErrorCode> meaning(SQLException error) {
        @Nullable Throwable cause = error;
        while (cause != null) {
            if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
                return of(sql.getErrorCode());
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<ErrorCode> of(int number) {
        ErrorCode exact = CODES.get(number);
        if (exact != null) {
            return Optional.of(exact);
        }
        return number >= LOGIN && number < AFTER_LOGIN
                ? Optional.of(ErrorCode.AUTHENTICATION_FAILED)
                : Optional.empty();
    }

    /** The message in one line, without what the driver says of its own classes. */
    static String words(SQLException error) {
        @Nullable String message = error.getMessage();
        return message == null
                ? "no message"
                : message.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "))
                        .replace("JDBC driver encountered communication error. Message: ", "")
                        .replace("Exception encountered for HTTP request: ", "")
                        .replaceFirst(
                                "^Private key provided is invalid or not supported.*",
                                "the key cannot be read; check private_key and private_key_passphrase");
    }

    /** Whether the server is to blame, so that another statement would fail as well. */
    static boolean isOfServer(SQLException error) {
        return meaning(error)
                .filter(code -> code == ErrorCode.UNREACHABLE
                        || code == ErrorCode.TOO_SLOW
                        || code == ErrorCode.AUTHENTICATION_FAILED)
                .isPresent();
    }

    /** Whether a statement failed because of one of the things that it names, and not because of the server. */
    static boolean isOfOneObject(SQLException error) {
        return meaning(error)
                .filter(code -> code == ErrorCode.DATASET_GONE || code == ErrorCode.PERMISSION_DENIED)
                .isPresent();
    }
}
