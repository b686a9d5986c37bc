package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.Schema;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;

/** Columns' types as Calcite has them; texts are of any language. */
final class Types extends JavaTypeFactoryImpl {
    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }

    Map<String, RelDataType> of(Schema schema) {
        Map<String, RelDataType> types = new LinkedHashMap<>();
        schema.columns().forEach(column -> types.put(column.name(), SchemaTable.type(this, column.type())));
        return types;
    }
}
