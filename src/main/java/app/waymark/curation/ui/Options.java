package app.waymark.curation.ui;

import app.waymark.base.ui.LevelName;
import app.waymark.base.ui.SelectField.Option;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Domain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What may be chosen in the fields of a form, in groups with or without a heading. */
final class Options {

    private final Catalog catalog;
    private final UnaryOperator<String> words;
    private final String skill;

    /**
     * Choices in terms of one catalogue.
     *
     * @param words gives the translation of a key
     */
    Options(Catalog catalog, UnaryOperator<String> words) {
        this(catalog, words, "");
    }

    private Options(Catalog catalog, UnaryOperator<String> words, String skill) {
        this.catalog = catalog;
        this.words = words;
        this.skill = skill;
    }

    /** The same choices for a question of one skill: its misconceptions. */
    Options about(String about) {
        return new Options(catalog, words, about);
    }

    /** The groups of a named list. */
    Map<String, List<Option>> of(String name) {
        return switch (name) {
            case "skills" -> skills();
            case "domains" ->
                plain(catalog.domains().stream()
                        .map(d -> new Option(d.slug(), d.name()))
                        .toList());
            case "roles" ->
                plain(catalog.roles().stream()
                        .map(r -> new Option(r.slug(), r.name()))
                        .toList());
            case "certifications" ->
                plain(catalog.certifications().stream()
                        .map(c -> new Option(c.slug(), c.name()))
                        .toList());
            case "misconceptions" ->
                plain(catalog.misconceptions().stream()
                        .filter(m -> m.skill().equals(skill))
                        .map(m -> new Option(m.slug(), m.name()))
                        .toList());
            case "levels" ->
                plain(IntStream.rangeClosed(1, 5)
                        .mapToObj(level -> new Option(Integer.toString(level), LevelName.words(level)))
                        .toList());
            case "levels-from-0" ->
                plain(IntStream.rangeClosed(0, 5)
                        .mapToObj(level -> new Option(
                                Integer.toString(level),
                                level == 0 ? words.apply("curation.level.none") : LevelName.words(level)))
                        .toList());
            default -> coded(name);
        };
    }

    private Map<String, List<Option>> skills() {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        for (Domain domain : catalog.domains()) {
            groups.put(
                    domain.name(),
                    catalog.skillsOf(domain.slug()).stream()
                            .map(s -> new Option(s.slug(), s.name()))
                            .toList());
        }
        return groups;
    }

    private static Map<String, List<Option>> plain(List<Option> options) {
        return Map.of("", options);
    }

    /** A fixed list of codes, each with a word of its own. */
    private Map<String, List<Option>> coded(String name) {
        List<Option> options = new ArrayList<>();
        for (String code : CODES.getOrDefault(name, List.of())) {
            options.add(new Option(code, words.apply("curation.option." + name + "." + code)));
        }
        return plain(options);
    }

    private static final Map<String, List<String>> CODES = Map.of(
            "availability", List.of("current", "beta", "retired", "unverified"),
            "course-kind", List.of("course", "book", "paper", "guide", "notebook", "video", "tutorial"),
            "course-format", List.of("reading", "interactive", "online-self-paced", "video", "cohort"),
            "stage-kind", List.of("phase", "section", "topic", "step"),
            "question-type", List.of("single-choice", "multiple-response", "judgement", "ordering", "numeric"),
            "effect", List.of("0", "1", "2", "3"));
}
