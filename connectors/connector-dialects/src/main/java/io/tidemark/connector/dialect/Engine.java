package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;

/** An SQL store that statements can be written for. */
public enum Engine {
    REDSHIFT(Redshift.dialect()),
    BIGQUERY(BigQuery.dialect()),
    /** Databricks too. */
    SPARK(Spark.dialect()),
    HIVE(Hive.dialect()),
    TRINO(Trino.dialect()),
    ORACLE(Oracle.dialect()),
    SQL_SERVER(SqlServer.dialect()),
    CLICKHOUSE(ClickHouse.dialect()),
    DUCKDB(DuckDb.dialect()),
    H2(H2Database.dialect());

    private final StoreDialect dialect;

    Engine(StoreDialect dialect) {
        this.dialect = dialect;
    }

    public StoreDialect dialect() {
        return dialect;
    }
}
