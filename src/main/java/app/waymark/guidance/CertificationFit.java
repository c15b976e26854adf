package app.waymark.guidance;

import app.waymark.catalog.Availability;
import app.waymark.catalog.Certification;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A certification seen by a person's answers. Never a promise to pass.
 *
 * @param forRole whether it serves the role that the person works towards
 * @param forPrompting whether it serves prompt engineers or those who lead them
 * @param standing well-prepared, close, later or open (too little is known)
 * @param coverage share of the known part of its blueprint that the person is expected to be able to do
 * @param known share of its blueprint, by weight, about which the answers say something
 * @param parts its blueprint domains, or one part without a name where it publishes none
 * @param successor what replaced it, if anything did
 */
public record CertificationFit(
        Certification certification,
        boolean forRole,
        boolean forPrompting,
        String standing,
        double coverage,
        double known,
        List<Part> parts,
        @Nullable Certification successor) {

    /**
     * A domain of the blueprint.
     *
     * @param weight share of the blueprint, 0 to 1
     * @param known share of the blueprint about which the answers say something
     * @param covered share of the blueprint that the person is expected to be able to do
     */
    public record Part(
            @Nullable String name, double weight, double known, double covered, boolean verified, List<Line> lines) {

        /** How much of what is known of it is covered, 0 to 1. */
        public double share() {
            return known == 0 ? 1 : covered / known;
        }
    }

    /**
     * A skill that the blueprint asks for.
     *
     * @param word against that level: meets, probably-meets, open, probably-below, below or unknown
     * @param probability of reaching it, or null where nothing is known
     */
    public record Line(
            String skill,
            String name,
            int level,
            String word,
            String standing,
            int answers,
            @Nullable Double probability) {}

    /** The named domain that is covered least, if anything is known of any. */
    public Optional<Part> weakest() {
        return parts.stream()
                .filter(part -> part.known() > 0 && part.name() != null)
                .min(Comparator.comparingDouble(Part::share));
    }

    /** What the answers show to be missing, each skill once, the heaviest domain first. */
    public List<Line> missing() {
        Map<String, Line> missing = new LinkedHashMap<>();
        parts.stream()
                .sorted(Comparator.comparingDouble(Part::weight).reversed())
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.word().equals("below") || line.word().equals("probably-below"))
                .forEach(line -> missing.putIfAbsent(line.skill(), line));
        return List.copyOf(missing.values());
    }

    /** Whether it can be taken at all. */
    public boolean offered() {
        return certification.status() != Availability.RETIRED;
    }
}
