package dev.kamae.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompanyRulesRepository {

    private final JdbcClient sql;

    CompanyRulesRepository(JdbcClient sql) {
        this.sql = sql;
    }

    CompanyRules load() {
        return new CompanyRules(days(), firstMonth());
    }

    List<CompanyDay> days() {
        return sql.sql("select id, kind, name, first_day, last_day from company_day order by first_day, last_day, id")
                .query((row, _) -> new CompanyDay(
                        new CompanyDayId(row.getObject("id", UUID.class)),
                        CompanyDay.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    void insert(CompanyDayId id, CompanyDayDraft draft) {
        sql.sql("insert into company_day (id, kind, name, first_day, last_day) values (?, ?, ?, ?, ?)")
                .params(id.value(), draft.kind().name(), draft.name(), draft.first(), draft.last())
                .update();
    }

    boolean update(CompanyDayId id, CompanyDayDraft draft) {
        return sql.sql("update company_day set kind = ?, name = ?, first_day = ?, last_day = ? where id = ?")
                        .params(draft.kind().name(), draft.name(), draft.first(), draft.last(), id.value())
                        .update()
                > 0;
    }

    /** What was deleted. */
    Optional<CompanyDayDraft> delete(CompanyDayId id) {
        return sql.sql("delete from company_day where id = ? returning kind, name, first_day, last_day")
                .param(id.value())
                .query((row, _) -> new CompanyDayDraft(
                        CompanyDay.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .optional();
    }

    Optional<Month> firstMonth() {
        return sql.sql("select first_month from fiscal_year_start")
                .query(Integer.class)
                .optional()
                .map(Month::of);
    }

    void firstMonth(Month month) {
        sql.sql("""
                insert into fiscal_year_start (first_month) values (?)
                on conflict (the_only) do update set first_month = excluded.first_month
                """).param(month.getValue()).update();
    }
}
