package app.waymark.questions;

import app.waymark.base.SeedFiles;
import app.waymark.base.SeedImports;
import app.waymark.catalog.Catalog;
import app.waymark.measurement.ItemParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the shipped questions into the database: idempotent, all or nothing, never over an admin's edit. */
@Component
class QuestionImporter {

    private static final Logger log = LoggerFactory.getLogger(QuestionImporter.class);
    private static final long LOCK = 0x5761796d61726b02L;

    private final JdbcClient jdbc;
    private final QuestionFormatting formatting;
    private final SeedImports imports;

    QuestionImporter(JdbcClient jdbc, QuestionFormatting formatting, SeedImports imports) {
        this.jdbc = jdbc;
        this.formatting = formatting;
        this.imports = imports;
    }

    private record Stored(@Nullable String seedHash, boolean edited) {}

    /**
     * Reads, checks and stores the question files.
     *
     * @return number of questions that changed
     * @throws QuestionFault naming file and line, or question and field; nothing is stored then
     */
    @Transactional
    int importFrom(SeedFiles files, Catalog catalog) {
        if (imports.isDone("questions", files)) {
            return 0;
        }
        List<String> faults = new ArrayList<>();
        List<QuestionFile> shipped = files.documents("questions/*.yaml", QuestionFile.class, faults);
        check(shipped, catalog, faults);
        if (!faults.isEmpty()) {
            throw new QuestionFault(faults);
        }
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 0)
                .single();
        Map<String, Stored> stored = stored();
        int changed = 0;
        for (QuestionFile file : shipped) {
            for (QuestionContent content : file.questions()) {
                String document = formatting.write(content);
                String hash = QuestionFormatting.hash(file.skill(), document);
                Stored old = stored.get(content.id());
                if (old == null || (!old.edited() && !hash.equals(old.seedHash()))) {
                    if (changed++ == 0) {
                        jdbc.sql("insert into bank_revision (reason) values ('shipped questions')")
                                .update();
                    }
                    store(file.skill(), content, document, hash);
                }
            }
        }
        imports.done("questions", files);
        log.info("Questions: {} changed", changed);
        return changed;
    }

    private static void check(List<QuestionFile> shipped, Catalog catalog, List<String> faults) {
        Set<String> ids = new HashSet<>();
        for (QuestionFile file : shipped) {
            if (catalog.skill(file.skill()).isEmpty()) {
                faults.add("questions of " + file.skill() + ", skill: unknown skill");
            }
            if (file.questions() == null) {
                faults.add("questions of " + file.skill() + ", questions: missing");
                continue;
            }
            for (QuestionContent content : file.questions()) {
                String where = file.skill() + ", question " + content.id() + ", ";
                QuestionCheck.faults(
                                content, slug -> catalog.misconception(slug).isPresent())
                        .forEach(fault -> faults.add(where + fault));
                if (!ids.add(content.id())) {
                    faults.add(where + "id: used twice");
                }
            }
        }
    }

    private Map<String, Stored> stored() {
        Map<String, Stored> stored = new HashMap<>();
        jdbc.sql("select id, seed_hash, edited_at is not null as edited from question")
                .query(row -> {
                    stored.put(row.getString("id"), new Stored(row.getString("seed_hash"), row.getBoolean("edited")));
                });
        return stored;
    }

    private void store(String skill, QuestionContent content, String document, String hash) {
        jdbc.sql("""
                        insert into question_version
                            (hash, question_id, skill, level, format, content, words, expected_seconds)
                        values (:hash, :id, :skill, :level, :format, :content::jsonb, :words, :seconds)
                        on conflict (hash) do nothing
                        """)
                .param("hash", hash)
                .param("id", content.id())
                .param("skill", skill)
                .param("level", content.level())
                .param("format", content.type().code())
                .param("content", document)
                .param("words", ReadingTime.words(content))
                .param("seconds", ReadingTime.expectedSeconds(content))
                .update();
        jdbc.sql("""
                        insert into question (id, skill, current_hash, seed_hash) values (:id, :skill, :hash, :hash)
                        on conflict (id) do update set skill = excluded.skill, current_hash = excluded.current_hash,
                            seed_hash = excluded.seed_hash, version = question.version + 1
                        """)
                .param("id", content.id())
                .param("skill", skill)
                .param("hash", hash)
                .update();
        var parameters = ItemParameters.assumed(content.level(), content.type().itemFormat(), content.choices());
        jdbc.sql("""
                        insert into item_parameter (question_hash, seq, a, b, c, sigma_b, source)
                        values (:hash, 1, :a, :b, :c, :sigma, 'author')
                        on conflict (question_hash, seq) do nothing
                        """)
                .param("hash", hash)
                .param("a", parameters.a())
                .param("b", parameters.b())
                .param("c", parameters.c())
                .param("sigma", parameters.sigmaB())
                .update();
    }
}
