package app.waymark.guidance;

import app.waymark.catalog.Availability;
import app.waymark.catalog.Certification;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much of a certification's blueprint the answers say a person can do. Never a promise to pass. */
final class CertificationCoverage {

    private static final double WELL_PREPARED = 0.8;
    private static final double CLOSE = 0.5;
    private static final double ENOUGH_KNOWN = 0.5;

    private CertificationCoverage() {}

    /** The part of a blueprint domain that is known, and how much of it is covered. */
    private record Part(@Nullable String name, double weight, double known, double covered) {

        double share() {
            return known == 0 ? 1 : covered / known;
        }
    }

    /** Advice on every certification that is not retired, the role's own and the best covered first. */
    static List<Guidance.CertificationAdvice> advise(
            List<Certification> certifications, @Nullable String role, Map<String, NormalBelief> beliefs) {
        return certifications.stream()
                .filter(c -> c.status() != Availability.RETIRED)
                .filter(c -> role == null || c.audienceRoles().contains(role))
                .map(c -> advise(c, role, beliefs))
                .sorted(Comparator.comparing((Guidance.CertificationAdvice a) -> a.status() == Availability.UNVERIFIED)
                        .thenComparing(a -> a.standing().equals("open"))
                        .thenComparingDouble(a -> -a.coverage()))
                .toList();
    }

    private static Guidance.CertificationAdvice advise(
            Certification certification, @Nullable String role, Map<String, NormalBelief> beliefs) {
        List<Part> parts = certification.blueprint().isEmpty()
                ? List.of(part(null, 1, certification.skills(), beliefs))
                : certification.blueprint().stream()
                        .map(domain -> part(domain.domain(), weight(domain), domain.skills(), beliefs))
                        .toList();
        double weight = parts.stream().mapToDouble(Part::weight).sum();
        double known = parts.stream().mapToDouble(Part::known).sum();
        double covered = parts.stream().mapToDouble(Part::covered).sum();
        double coverage = known == 0 ? 0 : covered / known;
        double knownShare = weight == 0 ? 0 : known / weight;
        String weakest = parts.stream()
                .filter(part -> part.known() > 0 && part.name() != null)
                .min(Comparator.comparingDouble(Part::share))
                .map(Part::name)
                .orElse(null);
        return new Guidance.CertificationAdvice(
                certification.slug(),
                certification.name(),
                certification.provider(),
                certification.status(),
                role != null && certification.audienceRoles().contains(role),
                standing(coverage, knownShare),
                coverage,
                knownShare,
                weakest);
    }

    private static String standing(double coverage, double known) {
        if (known < ENOUGH_KNOWN) {
            return "open";
        }
        return coverage >= WELL_PREPARED ? "well-prepared" : coverage >= CLOSE ? "close" : "later";
    }

    private static double weight(Certification.BlueprintDomain domain) {
        double low = domain.weightLow() == null ? 0 : domain.weightLow();
        double high = domain.weightHigh() == null ? low : domain.weightHigh();
        return low + high == 0 ? 1 : (low + high) / 2;
    }

    private static Part part(
            @Nullable String name,
            double weight,
            List<Certification.SkillLevel> skills,
            Map<String, NormalBelief> beliefs) {
        if (skills.isEmpty()) {
            return new Part(name, weight, 0, 0);
        }
        double share = weight / skills.size();
        double known = 0;
        double covered = 0;
        for (Certification.SkillLevel skill : skills) {
            NormalBelief belief = beliefs.get(skill.skill());
            if (belief != null) {
                known += share;
                covered += share * belief.reaches(skill.level());
            }
        }
        return new Part(name, weight, known, covered);
    }
}
