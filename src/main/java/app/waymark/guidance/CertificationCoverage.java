package app.waymark.guidance;

import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Certification;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much of a certification's blueprint the answers say a person can do. Never a promise to pass. */
final class CertificationCoverage {

    private static final double WELL_PREPARED = 0.8;
    private static final double CLOSE = 0.5;
    private static final double ENOUGH_KNOWN = 0.5;
    private static final Set<String> PROMPTING = Set.of("prompt-engineer", "lead-prompt-engineer");

    private final Catalog catalog;
    private final Beliefs beliefs;
    private final @Nullable String role;

    CertificationCoverage(Catalog catalog, Beliefs beliefs, @Nullable String role) {
        this.catalog = catalog;
        this.beliefs = beliefs;
        this.role = role;
    }

    /**
     * Every certification: those for the role first, then those for prompt engineers and their leads; within each, the
     * verified before the others and the best covered first. Retired ones come last.
     */
    List<CertificationFit> all() {
        return catalog.certifications().stream()
                .map(this::fit)
                .sorted(Comparator.comparing((CertificationFit fit) -> !fit.offered())
                        .thenComparing(fit -> !fit.forRole())
                        .thenComparing(fit -> !fit.forPrompting())
                        .thenComparing(fit -> fit.certification().status() == Availability.UNVERIFIED)
                        .thenComparing(fit -> fit.standing().equals("open"))
                        .thenComparingDouble(fit -> -fit.coverage()))
                .toList();
    }

    /** Advice on those that fit the role and can be taken. */
    List<Guidance.CertificationAdvice> advise() {
        return all().stream()
                .filter(CertificationFit::offered)
                .filter(fit -> role == null || fit.forRole())
                .map(CertificationCoverage::advice)
                .toList();
    }

    private static Guidance.CertificationAdvice advice(CertificationFit fit) {
        Certification certification = fit.certification();
        return new Guidance.CertificationAdvice(
                certification.slug(),
                certification.name(),
                certification.provider(),
                certification.status(),
                fit.forRole(),
                fit.standing(),
                fit.coverage(),
                fit.known(),
                fit.weakest().map(CertificationFit.Part::name).orElse(null));
    }

    CertificationFit fit(Certification certification) {
        double total = certification.blueprint().stream()
                .mapToDouble(CertificationCoverage::weight)
                .sum();
        List<CertificationFit.Part> parts = certification.blueprint().isEmpty()
                ? List.of(part(null, 1, certification.skills(), true))
                : certification.blueprint().stream()
                        .map(domain ->
                                part(domain.domain(), weight(domain) / total, domain.skills(), domain.verified()))
                        .toList();
        double known = parts.stream().mapToDouble(CertificationFit.Part::known).sum();
        double covered =
                parts.stream().mapToDouble(CertificationFit.Part::covered).sum();
        double coverage = known == 0 ? 0 : covered / known;
        return new CertificationFit(
                certification,
                role != null && certification.audienceRoles().contains(role),
                certification.audienceRoles().stream().anyMatch(PROMPTING::contains),
                standing(coverage, known),
                coverage,
                known,
                parts,
                Optional.ofNullable(certification.successor())
                        .flatMap(catalog::certification)
                        .orElse(null));
    }

    private static String standing(double coverage, double known) {
        if (known < ENOUGH_KNOWN) {
            return "open";
        }
        return coverage >= WELL_PREPARED ? "well-prepared" : coverage >= CLOSE ? "close" : "later";
    }

    static double weight(Certification.BlueprintDomain domain) {
        double low = domain.weightLow() == null ? 0 : domain.weightLow();
        double high = domain.weightHigh() == null ? low : domain.weightHigh();
        return low + high == 0 ? 1 : (low + high) / 2;
    }

    private CertificationFit.Part part(
            @Nullable String name, double weight, List<Certification.SkillLevel> skills, boolean verified) {
        double share = skills.isEmpty() ? 0 : weight / skills.size();
        List<CertificationFit.Line> lines = skills.stream().map(this::line).toList();
        double known = 0;
        double covered = 0;
        for (CertificationFit.Line line : lines) {
            Double probability = line.probability();
            if (probability != null) {
                known += share;
                covered += share * probability;
            }
        }
        return new CertificationFit.Part(name, weight, known, covered, verified, lines);
    }

    private CertificationFit.Line line(Certification.SkillLevel asked) {
        return new CertificationFit.Line(
                asked.skill(),
                catalog.skillName(asked.skill()),
                asked.level(),
                beliefs.word(asked.skill(), asked.level()),
                beliefs.standing(asked.skill()),
                beliefs.answers(asked.skill()),
                beliefs.reaches(asked.skill(), asked.level()).orElse(null));
    }
}
