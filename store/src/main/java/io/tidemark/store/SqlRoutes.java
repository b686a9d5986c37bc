package io.tidemark.store;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.route.RouteForm;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.route.Routes;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree of routes in the one row of the table {@code routes}. */
final class SqlRoutes implements Routes {
    private static final int ONLY = 1;

    private final JdbcClient client;
    private final Upsert rows;

    SqlRoutes(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.rows = Upsert.into(jdbc, "routes", "body, origin", "id");
    }

    @Override
    public RouteTree tree() {
        return client.sql("select body, origin from routes where id = ?")
                .param(ONLY)
                .query((row, number) -> new RouteTree(
                        Json.read(row.getString("body"), RouteForm.class).root(),
                        Origin.valueOf(row.getString("origin"))))
                .optional()
                .orElse(RouteTree.USUAL);
    }

    @Override
    public void save(RouteTree tree) {
        rows.save(List.<Object[]>of(
                Upsert.row(Json.write(RouteForm.of(tree.root())), tree.origin().name(), ONLY)));
    }
}
