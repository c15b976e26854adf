package app.waymark.guidance;

import app.waymark.catalog.Availability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a result leads to.
 *
 * @param stages stages worth doing, best first
 * @param certifications those that fit the role, best first; retired ones are never among them
 */
public record Guidance(List<StageAdvice> stages, List<CertificationAdvice> certifications) {

    /** The one clear next step, if the answers support one. */
    public @Nullable StageAdvice next() {
        return stages.isEmpty() ? null : stages.getFirst();
    }

    /**
     * A stage to do.
     *
     * @param gain how much doing it is expected to close of the role's weighted shortfall, in logits
     * @param hours our estimate, or null
     * @param reasons why: one line per skill that it builds and the role needs
     * @param courses a few ways to do it
     */
    public record StageAdvice(
            String roadmap,
            String roadmapName,
            String stage,
            String stageName,
            String description,
            @Nullable Double hours,
            double gain,
            List<Reason> reasons,
            List<CourseAdvice> courses) {}

    /**
     * One line of a trace: what the role asks, what is believed, and from how many answers.
     *
     * @param word meets, probably-meets, open, probably-below or below
     */
    public record Reason(String skill, String skillName, int level, String word, String standing, int answers) {}

    /** A course that takes one of the stage's skills on from where the person is. */
    public record CourseAdvice(String slug, String title, String url, boolean free, double hours, boolean unverified) {}

    /**
     * A certification seen by the answers.
     *
     * @param standing well-prepared, close, later or open (too little is known)
     * @param coverage share of the known part of its blueprint that the person is expected to be able to do
     * @param known share of its blueprint, by weight, about which the answers say something
     * @param weakest name of its weakest known blueprint domain, or null
     */
    public record CertificationAdvice(
            String slug,
            String name,
            String provider,
            Availability status,
            boolean forRole,
            String standing,
            double coverage,
            double known,
            @Nullable String weakest) {}
}
