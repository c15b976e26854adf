package app.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.WaymarkTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The loaded catalogue against its sources, and against the rules that keep it useful. */
@WaymarkTest
class CatalogContentTests {

    @Autowired
    CatalogService catalogService;

    Catalog catalog;

    @BeforeEach
    void load() {
        catalog = catalogService.current();
    }

    static List<String> lines(String resource) throws IOException {
        try (InputStream in = CatalogContentTests.class.getResourceAsStream("/sources/" + resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void the_42_essential_skills_have_their_exact_names_and_order() throws IOException {
        assertThat(lines("essential-skills.txt")).hasSize(42);
        assertThat(catalog.skills().stream()
                        .filter(skill -> skill.source().document().equals("1-essential-skills"))
                        .map(Skill::name))
                .containsExactlyElementsOf(lines("essential-skills.txt"));
    }

    @Test
    void there_are_27_further_skills_in_10_domains() {
        assertThat(catalog.skills()).hasSize(42 + 27);
        assertThat(catalog.domains())
                .hasSize(10)
                .allSatisfy(
                        domain -> assertThat(catalog.skillsOf(domain.slug())).isNotEmpty());
        assertThat(catalog.domains().stream().filter(Domain::soft)).hasSize(1);
    }

    @Test
    void every_roadmap_has_the_stages_of_its_source_in_order() throws IOException {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        String roadmap = "";
        for (String line : lines("roadmap-stages.txt")) {
            if (line.startsWith(" ")) {
                expected.get(roadmap).add(line.substring(2));
            } else {
                roadmap = line;
                expected.put(line, new ArrayList<>());
            }
        }
        assertThat(catalog.roadmaps().stream().map(Roadmap::slug)).containsExactlyElementsOf(expected.keySet());
        expected.forEach(
                (slug, stages) -> assertThat(outline(catalog.roadmap(slug).orElseThrow(), null, ""))
                        .as(slug)
                        .isEqualTo(stages));
    }

    private static List<String> outline(Roadmap roadmap, String parent, String indent) {
        List<String> outline = new ArrayList<>();
        for (Roadmap.Stage stage : roadmap.below(parent)) {
            outline.add(indent + stage.name());
            outline.addAll(outline(roadmap, stage.slug(), indent + "  "));
        }
        return outline;
    }

    @ParameterizedTest
    @CsvSource({
        "generative-ai-for-data-scientists, step, 15, 15",
        "ai-engineer-roadmap, phase, 3, '5, 2, 8'",
        "generative-ai-engineer-roadmap, section, 7, '5, 4, 2, 4, 2, 2, 5'",
        "lead-prompt-engineer-guide, step, 4, 4"
    })
    void roadmaps_have_the_counts_of_their_sources(String slug, String kind, int top, String counts) {
        Roadmap roadmap = catalog.roadmap(slug).orElseThrow();
        assertThat(roadmap.below(null))
                .hasSize(top)
                .allMatch(stage -> stage.kind().equals(kind));
        if (!kind.equals("step")) {
            assertThat(roadmap.below(null).stream()
                            .map(stage ->
                                    Integer.toString(roadmap.below(stage.slug()).size()))
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(counts);
        }
    }

    @Test
    void the_phases_of_the_ai_engineer_take_two_months_four_months_and_no_fixed_time() {
        assertThat(catalog.roadmap("ai-engineer-roadmap").orElseThrow().below(null))
                .extracting(Roadmap.Stage::months)
                .containsExactly(2.0, 4.0, null);
    }

    @Test
    void there_are_five_roles_each_with_three_to_five_essential_skills() {
        assertThat(catalog.roles())
                .extracting(Role::name)
                .containsExactly(
                        "Prompt Engineer",
                        "Lead Prompt Engineer",
                        "AI Engineer",
                        "Generative AI Engineer",
                        "Data Scientist (Generative AI)");
        assertThat(catalog.roles()).allSatisfy(role -> {
            assertThat(role.requirements().stream().filter(Role.Requirement::essential))
                    .hasSizeBetween(3, 5);
            assertThat(role.requirements().stream()
                            .mapToDouble(Role.Requirement::weight)
                            .sum())
                    .isCloseTo(1, org.assertj.core.data.Offset.offset(0.005));
            assertThat(role.requirements())
                    .allSatisfy(r -> assertThat(r.reason()).isNotBlank().doesNotContain("\n"));
        });
        assertThat(catalog.role("prompt-engineer").orElseThrow().responsibilities())
                .hasSize(3);
        assertThat(catalog.role("lead-prompt-engineer").orElseThrow().responsibilities())
                .hasSize(5);
    }

    @Test
    void every_row_names_the_source_and_the_place_it_comes_from() {
        Stream<SourcePlace> sources = Stream.of(
                        catalog.skills().stream().map(Skill::source),
                        catalog.roles().stream().map(Role::source),
                        catalog.roadmaps().stream().map(Roadmap::source),
                        catalog.roadmaps().stream()
                                .flatMap(roadmap -> roadmap.stages().stream())
                                .map(Roadmap.Stage::source))
                .flatMap(s -> s);
        assertThat(sources).allSatisfy(source -> {
            assertThat(source).isNotNull();
            assertThat(source.document()).matches("[0-4]-[a-z-]+");
            assertThat(source.place()).isNotBlank();
        });
    }

    @Test
    void prerequisites_never_lead_back_to_a_skill() {
        List<String> placed = new ArrayList<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Skill skill : catalog.skills()) {
                if (!placed.contains(skill.slug()) && placed.containsAll(skill.prerequisites())) {
                    placed.add(skill.slug());
                    moved = true;
                }
            }
        }
        assertThat(catalog.skills().stream().map(Skill::slug)).containsExactlyInAnyOrderElementsOf(placed);
    }

    @Test
    void every_step_that_a_role_requires_has_two_ways_to_learn_it_and_one_of_them_is_free() {
        List<String> missing = new ArrayList<>();
        for (Role role : catalog.roles()) {
            for (Role.Requirement requirement : role.requirements()) {
                for (int level = 1; level <= requirement.level(); level++) {
                    int step = level;
                    List<Course> ways = catalog.coursesFor(requirement.skill()).stream()
                            .filter(course -> course.status() != Availability.RETIRED)
                            .filter(course -> course.skills().stream()
                                    .anyMatch(s -> s.skill().equals(requirement.skill()) && s.covers(step)))
                            .toList();
                    if (ways.size() < 2 || ways.stream().noneMatch(Course::free)) {
                        missing.add(role.slug() + ": " + requirement.skill() + " to level " + level + " has "
                                + ways.size() + " ways, "
                                + ways.stream().filter(Course::free).count() + " free");
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void there_are_at_least_160_courses() {
        assertThat(catalog.courses()).hasSizeGreaterThanOrEqualTo(160);
        assertThat(catalog.courses().stream().map(Course::url)).doesNotHaveDuplicates();
    }

    @Test
    void every_link_is_public_and_encrypted() {
        Stream<String> links = Stream.of(
                        catalog.courses().stream().map(Course::url),
                        catalog.certifications().stream().map(Certification::url),
                        catalog.skills().stream().map(skill -> skill.source().url()),
                        catalog.roles().stream().map(role -> role.source().url()),
                        catalog.roadmaps().stream().flatMap(CatalogContentTests::links))
                .flatMap(s -> s)
                .filter(Objects::nonNull);
        assertThat(links)
                .hasSizeGreaterThan(300)
                .allSatisfy(link -> assertThat(link)
                        .startsWith("https://")
                        .doesNotContain(" ")
                        .as("a page that only one company’s employees can open")
                        .doesNotContain("coursera.org/programs"));
    }

    private static Stream<String> links(Roadmap roadmap) {
        return Stream.of(
                        Stream.of(roadmap.source().url()),
                        roadmap.references().stream().map(Roadmap.Reference::url),
                        roadmap.stages().stream()
                                .flatMap(stage -> stage.links().stream().map(Roadmap.Link::url)),
                        roadmap.stages().stream()
                                .flatMap(stage -> stage.evidence().stream().map(Roadmap.Evidence::url)))
                .flatMap(s -> s);
    }

    @Test
    void a_stage_that_builds_no_skill_says_what_to_show_for_it() {
        assertThat(catalog.roadmaps())
                .allSatisfy(roadmap -> assertThat(roadmap.stages().stream()
                                .filter(stage -> stage.builds().isEmpty()
                                        && stage.evidence().isEmpty()
                                        && roadmap.below(stage.slug()).isEmpty()))
                        .isEmpty());
    }

    @Test
    void a_retired_certification_says_why_and_is_not_recommended() {
        assertThat(catalog.certifications().stream().filter(c -> c.status() == Availability.RETIRED))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(certification -> {
                    assertThat(certification.statusNote()).isNotBlank();
                    assertThat(certification.audienceRoles()).isEmpty();
                });
    }

    @Test
    void a_successor_exists_is_offered_and_knows_what_it_replaces() {
        assertThat(catalog.certifications().stream().filter(c -> c.successor() != null))
                .isNotEmpty()
                .allSatisfy(old -> {
                    Certification successor =
                            catalog.certification(old.successor()).orElseThrow();
                    assertThat(successor.status()).isNotEqualTo(Availability.RETIRED);
                    assertThat(successor.replaces()).isEqualTo(old.slug());
                });
    }

    @Test
    void the_weights_of_a_verified_blueprint_come_to_about_a_hundred() {
        assertThat(catalog.certifications().stream()
                        .filter(c -> !c.blueprint().isEmpty())
                        .filter(c -> c.blueprint().stream().allMatch(Certification.BlueprintDomain::verified)))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(certification -> {
                    double middle = certification.blueprint().stream()
                            .mapToDouble(domain -> (domain.weightLow() + domain.weightHigh()) / 2)
                            .sum();
                    assertThat(middle).as(certification.slug()).isBetween(90.0, 110.0);
                });
    }

    @Test
    void what_is_called_current_was_verified_and_what_was_not_says_what_is_uncertain() {
        assertThat(catalog.certifications()).allSatisfy(certification -> {
            if (certification.status() == Availability.UNVERIFIED) {
                assertThat(certification.unverifiedFields())
                        .as(certification.slug())
                        .contains("status");
            } else {
                assertThat(certification.verified()).as(certification.slug()).isNotNull();
                assertThat(certification.url()).as(certification.slug()).isNotNull();
            }
        });
        assertThat(catalog.courses())
                .allSatisfy(course -> assertThat(course.verified() == null)
                        .as(course.slug())
                        .isEqualTo(course.status() == Availability.UNVERIFIED));
    }

    @Test
    void the_three_certifications_of_the_guide_are_there_with_their_fate() {
        assertThat(catalog.certifications().stream().filter(c -> "source-4".equals(c.namedIn())))
                .extracting(Certification::slug, Certification::status)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("google-ai-certification", Availability.UNVERIFIED),
                        org.assertj.core.groups.Tuple.tuple("tensorflow-developer-certificate", Availability.RETIRED),
                        org.assertj.core.groups.Tuple.tuple(
                                "microsoft-azure-ai-engineer-associate-ai-102", Availability.RETIRED));
    }

    @Test
    void every_misconception_says_what_sets_it_right() {
        assertThat(catalog.skills().stream().map(Skill::slug)).isNotEmpty();
        assertThat(catalog.misconception("rag-retrains-the-model").orElseThrow().correction())
                .isNotBlank();
    }
}
