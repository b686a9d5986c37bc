package io.tidemark.connector.jdbc.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Relation;
import io.tidemark.connector.Relations;
import io.tidemark.core.dataset.DatasetName;
import java.util.List;
import org.apache.calcite.config.Lex;
import org.junit.jupiter.api.Test;

class ViewSourcesTest {
    private static final DatasetName PLAYS = DatasetName.of("events", "plays");
    private static final DatasetName USERS = DatasetName.of("crm", "Users");
    private static final DatasetName DAILY = DatasetName.of("events", "daily");

    private static Relations of(Lex lex, String sql) {
        return new ViewSources(lex, List.of(PLAYS, USERS, DAILY)).of(List.of(new ViewDefinition(DAILY, sql)));
    }

    private static List<DatasetName> read(Lex lex, String sql) {
        Relations relations = of(lex, sql);
        assertThat(relations.notes()).isEmpty();
        return relations.found().stream().map(Relation::upstream).toList();
    }

    private static List<DatasetName> ansi(String sql) {
        return read(Lex.MYSQL_ANSI, sql);
    }

    @Test
    void joinsAndSubqueriesAreRead() {
        assertThat(ansi("select p.id from plays p join crm.\"Users\" u on p.user_id = u.id"))
                .containsExactly(PLAYS, USERS);
        assertThat(ansi("select (select max(id) from plays) from (select * from crm.\"Users\") x"
                        + " where exists (select 1 from events.plays)"))
                .containsExactlyInAnyOrder(PLAYS, USERS);
        assertThat(ansi("select id from plays union all select id from crm.\"Users\""))
                .containsExactlyInAnyOrder(PLAYS, USERS);
    }

    @Test
    void whatWithDefinesIsNoTableButMayReadOneOfItsName() {
        assertThat(ansi("with plays as (select * from plays where id > 1) select * from plays"))
                .containsExactly(PLAYS);
        assertThat(ansi("with users as (select 1 as id) select * from users")).isEmpty();
    }

    @Test
    void namesAreFoundWhateverTheirCaseWhereOneOnlyFits() {
        assertThat(ansi("select * from EVENTS.PLAYS, CRM.USERS")).containsExactly(PLAYS, USERS);
        assertThat(ansi("select * from elsewhere.plays, daily")).isEmpty();
    }

    @Test
    void theWordsOfMysqlAreUnderstood() {
        assertThat(read(
                        Lex.MYSQL,
                        "select `p`.`id` AS `id`,_utf8mb4'x' AS `kind` from (`events`.`plays` `p` join `crm`.`Users` `u`"
                                + " on((`p`.`user_id` = `u`.`id`))) where (`p`.`at` > (now() - interval 1 day))"))
                .containsExactly(PLAYS, USERS);
    }

    @Test
    void theWordsOfSnowflakeAreUnderstood() {
        assertThat(
                        ansi(
                                "create or replace view events.daily (day comment 'as it was', n) as -- the days as they are\n"
                                        + "select at::date as day, count(*) from plays group by 1 qualify row_number() over (order by 1) = 1;"))
                .containsExactly(PLAYS);
    }

    @Test
    void whatIsNotUnderstoodIsANoteThatNamesTheView() {
        assertThat(of(Lex.MYSQL, "select frobnicate over under").notes())
                .singleElement()
                .asString()
                .startsWith("events.daily: the view's definition is not understood: ");
        assertThat(of(Lex.MYSQL, " ").notes())
                .containsExactly("events.daily: the login may not see the view's definition");
    }
}
