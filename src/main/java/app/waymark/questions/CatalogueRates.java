package app.waymark.questions;

import app.waymark.base.Fault;
import app.waymark.base.Phrase;
import app.waymark.base.SeedFiles;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Course;
import app.waymark.questions.Rate.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Whether there are enough ways to learn, and how much of what is said about them has been verified. */
final class CatalogueRates {

    private static final Phrase GROUP = Phrase.of("bank.catalogue");
    private static final int LEAST_COURSES = 160;
    private static final int LEAST_WAYS = 2;

    private CatalogueRates() {}

    /** Something of the catalogue, with whether a rate holds for it. */
    private record Checked(String label, boolean sound) implements Rate.Named {}

    /** @throws QuestionFault when a file cannot be read */
    static List<Rate> of(SeedFiles files, AuthoredBank bank) {
        List<Fault> faults = new ArrayList<>();
        List<Course> courses = files.lists("catalog/courses.yaml", Course.class, faults);
        List<Certification> certifications = files.lists("catalog/certifications.yaml", Certification.class, faults);
        if (!faults.isEmpty()) {
            throw new QuestionFault(faults);
        }
        return of(courses, certifications, bank.skills());
    }

    static List<Rate> of(List<Course> courses, List<Certification> certifications, List<BankSkill> skills) {
        List<Certification> offered = certifications.stream()
                .filter(certification -> certification.status() != Availability.RETIRED)
                .toList();
        List<Course> paid = courses.stream().filter(course -> !course.free()).toList();
        List<Checked> domains = certifications.stream()
                .flatMap(certification -> certification.blueprint().stream()
                        .map(domain -> new Checked(
                                certification.slug() + ": " + domain.domain(),
                                !domain.skills().isEmpty())))
                .toList();
        return List.of(
                Rate.number(
                        GROUP,
                        Phrase.of("bank.catalogue.courses"),
                        Limit.atLeast(LEAST_COURSES),
                        courses.size(),
                        courses.size(),
                        List.of()),
                courses(Phrase.of("bank.catalogue.free"), courses, Course::free),
                courses(Phrase.of("bank.catalogue.courses-verified"), courses, course -> course.verified() != null),
                courses(Phrase.of("bank.catalogue.priced"), paid, course -> course.costUsd() != null),
                Rate.share(GROUP, Phrase.of("bank.catalogue.steps"), Limit.ALL, steps(skills), Checked::sound),
                certifications(Phrase.of("bank.catalogue.page"), offered, c -> c.url() != null),
                certifications(Phrase.of("bank.catalogue.certifications-verified"), offered, c -> c.verified() != null),
                certifications(
                        Phrase.of("bank.catalogue.certain"),
                        offered,
                        c -> c.unverifiedFields().isEmpty()),
                certifications(
                        Phrase.of("bank.catalogue.blueprint"),
                        offered,
                        c -> !c.blueprint().isEmpty()),
                Rate.share(GROUP, Phrase.of("bank.catalogue.mapped"), Limit.ALL, domains, Checked::sound));
    }

    private static Rate courses(Phrase name, List<Course> courses, Predicate<Course> holds) {
        return Rate.share(
                GROUP,
                name,
                Limit.FREE,
                courses.stream()
                        .map(course -> new Checked(course.slug(), holds.test(course)))
                        .toList(),
                Checked::sound);
    }

    private static Rate certifications(Phrase name, List<Certification> offered, Predicate<Certification> holds) {
        return Rate.share(
                GROUP,
                name,
                Limit.FREE,
                offered.stream()
                        .map(certification -> new Checked(certification.slug(), holds.test(certification)))
                        .toList(),
                Checked::sound);
    }

    private static List<Checked> steps(List<BankSkill> skills) {
        return skills.stream()
                .flatMap(skill -> IntStream.rangeClosed(1, skill.required())
                        .mapToObj(level -> new Checked(
                                skill.slug() + " → " + level,
                                skill.resourcesTo(level) >= LEAST_WAYS && skill.freeResourcesTo(level) >= 1)))
                .toList();
    }
}
