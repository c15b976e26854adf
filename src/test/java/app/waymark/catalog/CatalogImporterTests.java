package app.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.waymark.base.Fault;
import app.waymark.base.SeedFiles;
import app.waymark.support.WaymarkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WaymarkTest
class CatalogImporterTests {

    @Autowired
    CatalogImporter importer;

    @Autowired
    CatalogStore store;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path seed;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        Path shipped = Path.of("seed-data");
        for (String folder : List.of("catalog", "misconceptions")) {
            Files.createDirectories(seed.resolve(folder));
            try (Stream<Path> files = Files.list(shipped.resolve(folder))) {
                for (Path file : files.toList()) {
                    Files.copy(file, seed.resolve(shipped.relativize(file).toString()));
                }
            }
        }
    }

    private int importFiles() {
        return importer.importFrom(new SeedFiles(seed.toUri().toString()));
    }

    /** Replaces the first occurrence. */
    private void edit(String file, String what, String by) throws IOException {
        Path path = seed.resolve(file);
        String text = Files.readString(path);
        int at = text.indexOf(what);
        assertThat(at).as(what + " in " + file).isNotNegative();
        Files.writeString(path, text.substring(0, at) + by + text.substring(at + what.length()));
    }

    private String description(String skill) {
        return store.load().skills().stream()
                .filter(s -> s.slug().equals(skill))
                .findFirst()
                .orElseThrow()
                .description();
    }

    private List<String> state() {
        return jdbc.sql("""
                        select kind || slug || version || coalesce(seed_hash, '') from catalog_entry
                        union all select 'revision ' || max(id) from catalog_revision
                        union all select 'versions ' || count(*) from catalog_entry_version order by 1
                        """).query(String.class).list();
    }

    @Test
    void importing_twice_changes_nothing() {
        List<String> before = state();
        assertThat(importFiles()).isZero();
        assertThat(importFiles()).isZero();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @Transactional
    void a_changed_row_becomes_a_new_revision_and_keeps_its_history() throws IOException {
        long before = store.revision();
        edit("catalog/skills.yaml", "A network that squeezes data", "A net that squeezes data");
        assertThat(importFiles()).isEqualTo(1);
        assertThat(store.revision()).isGreaterThan(before);
        assertThat(description("variational-autoencoders-vaes")).startsWith("A net that squeezes data");
        assertThat(jdbc.sql("select count(*) from catalog_entry_version where kind = 'skill' and slug = :slug")
                        .param("slug", "variational-autoencoders-vaes")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(importFiles()).isZero();
    }

    @Test
    @Transactional
    void what_an_admin_has_edited_is_never_overwritten() throws IOException {
        jdbc.sql("""
                        update catalog_entry set edited_at = now(),
                            document = jsonb_set(document, '{description}', '"In the words of this house."')
                        where kind = 'skill' and slug = 'variational-autoencoders-vaes'
                        """).update();
        assertThat(importFiles()).isZero();
        edit("catalog/skills.yaml", "A network that squeezes data", "A net that squeezes data");
        assertThat(importFiles()).isZero();
        assertThat(description("variational-autoencoders-vaes")).isEqualTo("In the words of this house.");
    }

    private CatalogFault rejected() {
        List<String> before = state();
        CatalogFault fault = catchThrowableOfType(CatalogFault.class, this::importFiles);
        assertThat(fault).as("the import is refused").isNotNull();
        assertThat(state()).as("nothing is stored").isEqualTo(before);
        return fault;
    }

    @Test
    void a_broken_file_is_rejected_whole_with_file_and_line() throws IOException {
        edit("catalog/domains.yaml", "Prompting and language models", "Prompting");
        edit("catalog/skills.yaml", "  prior: -0.6", "  prior: rather low");
        int line = Files.readAllLines(seed.resolve("catalog/skills.yaml")).indexOf("  prior: rather low") + 1;
        assertThat(rejected().faults()).singleElement().asString().startsWith("skills.yaml, line " + line + ":");
    }

    @Test
    void a_field_that_nobody_knows_is_named_with_its_file() throws IOException {
        edit("catalog/domains.yaml", "  soft: false", "  gentle: false");
        assertThat(rejected().faults())
                .singleElement()
                .asString()
                .startsWith("domains.yaml, line ")
                .contains("gentle");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(seed.resolve("catalog/roles.yaml"));
        assertThat(rejected().faults()).extracting(Fault::toString).containsExactly("roles.yaml: cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skills.yaml | prerequisites: [machine-learning-and-deep-learning] | prerequisites: [alchemy]"
                        + " | skill variational-autoencoders-vaes, prerequisites: unknown skill alchemy",
                "skills.yaml | domain: model-architectures | domain: buildings"
                        + " | skill variational-autoencoders-vaes, domain: unknown domain buildings",
                "skills.yaml | name: Tokenization | name: null | skill tokenization, name: missing",
                "skills.yaml | slug: tokenization | slug: text-generation | skill text-generation, slug: used twice",
                "skills.yaml | slug: tokenization | slug: Token_ization"
                        + " | skill Token_ization, slug: use small letters, digits and hyphens",
                "roles.yaml | weight: 0.20 | weight: 0.90"
                        + " | role prompt-engineer, requirements: weights sum to 1.7, not 1",
                "roles.yaml | skill: prompt-engineering, level: 4 | skill: prompt-engineering, level: 6"
                        + " | role prompt-engineer, requirement prompt-engineering: level 6 is not between 1 and 5",
                "roles.yaml | skill: communication, level: 2, weight: 0, essential: false"
                        + " | skill: communication, level: 2, weight: 0, essential: true"
                        + " | role prompt-engineer, requirement communication:"
                        + " a soft skill has weight 0 and is not essential",
                "roadmaps.yaml | parent: ae-first-ai-project | parent: ae-nowhere"
                        + " | roadmap ai-engineer-roadmap, stage ae-learn-to-use-ai-apis, parent: unknown stage ae-nowhere",
                "certifications.yaml | successor: microsoft-ai-103 | successor: microsoft-ai-104"
                        + " | certification microsoft-azure-ai-engineer-associate-ai-102, successor:"
                        + " unknown certification microsoft-ai-104",
                "courses.yaml | from: 0, to: 3 | from: 3, to: 3"
                        + " | course prompt-engineering-guide, prompt-engineering: from 3 is not below to 3",
            })
    void a_contradiction_is_named_with_the_thing_and_the_field(String file, String what, String by, String fault)
            throws IOException {
        edit("catalog/" + file, what, by);
        assertThat(rejected().faults()).extracting(Fault::toString).contains(fault);
    }

    @Test
    void a_cycle_of_prerequisites_is_named_with_its_way() throws IOException {
        edit(
                "catalog/skills.yaml",
                "  aliases: [chatbots, AI-driven content creation, text completion]\n  prior: 0\n  prerequisites: []",
                "  aliases: []\n  prior: 0\n  prerequisites: [prompt-engineering]");
        assertThat(rejected().faults())
                .singleElement()
                .asString()
                .contains("prerequisites: a cycle")
                .contains("text-generation → prompt-engineering → text-generation");
    }

    @Test
    void a_cycle_of_stages_is_named_with_its_way() throws IOException {
        edit("catalog/roadmaps.yaml", "      requires: []", "      requires: [ds-deep-learning-frameworks]");
        assertThat(rejected().faults())
                .singleElement()
                .asString()
                .startsWith("roadmap generative-ai-for-data-scientists, stage ")
                .contains("requires: a cycle");
    }
}
