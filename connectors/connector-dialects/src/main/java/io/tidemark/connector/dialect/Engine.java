package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;

/** An SQL store that statements can be written for. */
public enum Engine {
    REDSHIFT,
    BIGQUERY,
    /** Databricks too. */
    SPARK,
    HIVE,
    TRINO,
    ORACLE,
    SQL_SERVER,
    CLICKHOUSE,
    DUCKDB,
    H2;

    public StoreDialect dialect() {
        return switch (this) {
            case REDSHIFT -> Redshift.dialect();
            case BIGQUERY -> BigQuery.dialect();
            case SPARK -> Spark.dialect();
            case HIVE -> Hive.dialect();
            case TRINO -> Trino.dialect();
            case ORACLE -> Oracle.dialect();
            case SQL_SERVER -> SqlServer.dialect();
            case CLICKHOUSE -> ClickHouse.dialect();
            case DUCKDB -> DuckDb.dialect();
            case H2 -> H2Database.dialect();
        };
    }
}
