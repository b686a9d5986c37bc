package io.tidemark.connector.mysql;

import io.tidemark.core.error.ErrorCode;
import java.util.Optional;

/** What the servers' own error numbers mean; their SQLStates lump rights, syntax and unknown names together. */
final class ServerErrors {
    private ServerErrors() {}

    static Optional<ErrorCode> meaning(int number) {
        return Optional.ofNullable(
                switch (number) {
                    // database, command, column, privilege, routine denied; not in a read-only transaction
                    case 1044, 1142, 1143, 1227, 1370, 1792 -> ErrorCode.PERMISSION_DENIED;
                    // wrong password, host not allowed, password expired, wrong login method
                    case 1045, 1130, 1698, 1820, 1862, 4151 -> ErrorCode.AUTHENTICATION_FAILED;
                    // unknown database, unknown table, a view whose tables or columns are gone
                    case 1049, 1051, 1109, 1146, 1356 -> ErrorCode.DATASET_GONE;
                    case 1054 -> ErrorCode.COLUMN_GONE;
                    // statement interrupted, its time is over: MySQL, MariaDB
                    case 1317, 3024, 1969 -> ErrorCode.TOO_SLOW;
                    // too many connections, of this login too; host blocked; lock waited for too long; deadlock
                    case 1040, 1129, 1203, 1205, 1213, 1226 -> ErrorCode.REFUSED_FOR_NOW;
                    // a temporary table is full, a packet too large, a statement examines too many rows
                    case 1104, 1114, 1153 -> ErrorCode.TOO_LARGE;
                    // the server asks for TLS
                    case 3159 -> ErrorCode.INVALID_SETTING;
                    default -> null;
                });
    }
}
