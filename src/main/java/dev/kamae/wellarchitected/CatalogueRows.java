package dev.kamae.wellarchitected;

import dev.kamae.core.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue as the migrations have written it. */
@Repository
class CatalogueRows {

    private final JdbcClient sql;

    CatalogueRows(JdbcClient sql) {
        this.sql = sql;
    }

    PracticeCatalogue read() {
        var questions = sql.sql("select slug, sec, title_ja, title_en from lens_question")
                .query((row, _) -> new KnownQuestion(
                        new QuestionId(row.getString("slug")),
                        row.getInt("sec"),
                        row.getString("title_ja"),
                        row.getString("title_en")))
                .list();
        var practices = sql.sql("select edition, question, code, slug, title_ja, title_en, risk from lens_practice")
                .query((row, _) -> new KnownPractice(
                        row.getString("edition"),
                        new QuestionId(row.getString("question")),
                        new PracticeCode(row.getString("code")),
                        new ChoiceId(row.getString("slug")),
                        row.getString("title_ja"),
                        row.getString("title_en"),
                        Severity.valueOf(row.getString("risk"))))
                .list();
        return new PracticeCatalogue(questions, practices);
    }
}
