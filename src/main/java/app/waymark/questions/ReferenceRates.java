package app.waymark.questions;

import app.waymark.base.Fault;
import app.waymark.base.Phrase;
import app.waymark.base.SeedFiles;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Course;
import app.waymark.catalog.Roadmap;
import app.waymark.questions.Rate.Limit;
import app.waymark.questions.ReferenceChecks.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many of the pages and papers that the bank and the catalogue refer to have been looked up, and how. */
final class ReferenceRates {

    private static final Phrase GROUP = Phrase.of("bank.references");

    private ReferenceRates() {}

    /** An address with the strongest evidence that there is for it. */
    private record Linked(String label, Evidence evidence) implements Rate.Named {}

    /** @throws QuestionFault when a file cannot be read */
    static List<Rate> of(SeedFiles files, AuthoredBank bank, ReferenceChecks checks) {
        List<Fault> faults = new ArrayList<>();
        List<Course> courses = files.lists("catalog/courses.yaml", Course.class, faults);
        List<Certification> certifications = files.lists("catalog/certifications.yaml", Certification.class, faults);
        List<Roadmap> roadmaps = files.lists("catalog/roadmaps.yaml", Roadmap.class, faults);
        if (!faults.isEmpty()) {
            throw new QuestionFault(faults);
        }
        Map<String, Evidence> found = new TreeMap<>();
        bank.questions().forEach(q -> add(found, q.content().reference().url(), Evidence.NONE));
        roadmaps.forEach(roadmap -> add(found, roadmap));
        courses.forEach(course -> add(
                found,
                course.url(),
                course.verified() == null
                        ? Evidence.NONE
                        : Evidence.of(course.verified().source())));
        certifications.forEach(certification -> add(found, certification.url(), Evidence.NONE));
        found.replaceAll((url, evidence) -> strongest(evidence, url, checks));
        return of(
                found.entrySet().stream()
                        .map(entry -> new Linked(entry.getKey(), entry.getValue()))
                        .toList(),
                (int) checks.rows().stream()
                        .filter(row -> !row.replaces().isEmpty())
                        .count());
    }

    private static List<Rate> of(List<Linked> links, int corrected) {
        List<String> unknown = links.stream()
                .filter(link -> link.evidence() == Evidence.NONE)
                .map(Linked::label)
                .toList();
        return List.of(
                Rate.number(
                        GROUP,
                        Phrase.of("bank.references.distinct"),
                        Limit.FREE,
                        links.size(),
                        links.size(),
                        List.of()),
                Rate.share(
                        GROUP,
                        Phrase.of("bank.references.verified"),
                        Limit.FREE,
                        links,
                        link -> link.evidence() != Evidence.NONE),
                kind(Phrase.of("bank.references.page"), Evidence.PAGE, links),
                kind(Phrase.of("bank.references.identifier"), Evidence.IDENTIFIER, links),
                kind(Phrase.of("bank.references.address"), Evidence.ADDRESS, links),
                Rate.number(
                        GROUP,
                        Phrase.of("bank.references.unverified"),
                        Limit.FREE,
                        unknown.size(),
                        links.size(),
                        unknown),
                Rate.number(
                        GROUP, Phrase.of("bank.references.corrected"), Limit.FREE, corrected, links.size(), List.of()));
    }

    private static Rate kind(Phrase name, Evidence evidence, List<Linked> links) {
        return Rate.share(GROUP, name, Limit.FREE, links, link -> link.evidence() == evidence);
    }

    private static Evidence strongest(Evidence evidence, String url, ReferenceChecks checks) {
        ReferenceChecks.Row row = checks.find(url);
        return row == null || row.evidence().compareTo(evidence) > 0 ? evidence : row.evidence();
    }

    private static void add(Map<String, Evidence> found, Roadmap roadmap) {
        roadmap.references().forEach(reference -> add(found, reference.url(), Evidence.NONE));
        roadmap.stages().forEach(stage -> {
            stage.links().forEach(link -> add(found, link.url(), Evidence.NONE));
            stage.evidence().forEach(task -> add(found, task.url(), Evidence.NONE));
        });
    }

    private static void add(Map<String, Evidence> found, @Nullable String url, Evidence evidence) {
        if (url != null) {
            found.merge(url, evidence, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
    }
}
