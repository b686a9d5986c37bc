package io.tidemark.connector.jdbc.expression;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/** Puts the one moment of a query in place of its clocks, and differences of times in words that both databases read. */
final class HealthTimes extends SqlShuttle {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Map<String, Integer> SECONDS = Map.of("SECOND", 1, "MINUTE", 60, "HOUR", 3_600, "DAY", 86_400);

    private final Instant now;

    HealthTimes(Instant now) {
        this.now = now;
    }

    @Override
    public SqlNode visit(SqlIdentifier name) {
        return name.isSimple() ? clock(name.getSimple(), name) : name;
    }

    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
        if (name.equals("TIMESTAMPDIFF")) {
            return elapsed(call);
        }
        return call.operandCount() == 0 ? clock(name, call) : super.visit(call);
    }

    private SqlNode clock(String name, SqlNode node) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "CURRENT_TIMESTAMP", "LOCALTIMESTAMP" ->
                StoreText.of("CAST('" + MOMENT.format(now) + "+00:00' AS TIMESTAMP WITH TIME ZONE)");
            case "CURRENT_DATE" -> StoreText.of("CAST('" + LocalDate.ofInstant(now, ZoneOffset.UTC) + "' AS DATE)");
            default -> node;
        };
    }

    private SqlNode elapsed(SqlCall call) {
        String unit = call.operand(0).toString().toUpperCase(Locale.ROOT);
        Integer seconds = SECONDS.get(unit);
        if (seconds == null) {
            throw SqlMistake.at(call, "TIMESTAMPDIFF counts SECOND, MINUTE, HOUR or DAY here, not " + unit);
        }
        SqlNode from = call.operand(1).accept(this);
        SqlNode until = call.operand(2).accept(this);
        return new Elapsed(seconds).createCall(SqlParserPos.ZERO, from, until);
    }

    /** Whole units from one time to another. */
    private static final class Elapsed extends SqlSpecialOperator {
        private final int seconds;

        private Elapsed(int seconds) {
            super("ELAPSED", SqlKind.OTHER);
            this.seconds = seconds;
        }

        @Override
        public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
            writer.print("TRUNC(EXTRACT(EPOCH FROM ((");
            call.operand(1).unparse(writer, 0, 0);
            writer.print(") - (");
            call.operand(0).unparse(writer, 0, 0);
            writer.print("))) / " + seconds + ")");
            writer.setNeedWhitespace(true);
        }
    }
}
