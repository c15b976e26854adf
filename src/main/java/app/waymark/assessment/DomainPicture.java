package app.waymark.assessment;

import app.waymark.catalog.Domain;
import app.waymark.catalog.Skill;
import app.waymark.measurement.TreePosterior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Each domain as a whole: the mean of its skills, from whole persons drawn from the exact posterior. */
final class DomainPicture {

    private static final int DRAWS = 1_000;

    /** Above this spread (in logits) the answers say too little about the domain. */
    private static final double TELLING_SD = 0.75;

    private DomainPicture() {}

    static List<AttemptResult.DomainResult> of(SkillModel model, TreePosterior posterior, long seed) {
        List<AttemptResult.DomainResult> domains = new ArrayList<>();
        for (Domain domain : model.catalog().domains()) {
            int[] skills = model.catalog().skillsOf(domain.slug()).stream()
                    .map(Skill::slug)
                    .mapToInt(model::indexOf)
                    .toArray();
            if (skills.length > 0) {
                domains.add(domain(domain, skills, posterior, seed));
            }
        }
        return domains;
    }

    private static AttemptResult.DomainResult domain(Domain domain, int[] skills, TreePosterior posterior, long seed) {
        int answers = Arrays.stream(skills).map(posterior::ownAnswers).sum();
        if (answers == 0) {
            return new AttemptResult.DomainResult(domain.slug(), domain.name(), 0, null, null, null);
        }
        var draws = posterior.draws(skills, DRAWS, new SplittableRandom(seed));
        double[] means = new double[DRAWS];
        for (int person = 0; person < DRAWS; person++) {
            double sum = 0;
            for (int column = 0; column < skills.length; column++) {
                sum += draws.theta(person, column);
            }
            means[person] = sum / skills.length;
        }
        Arrays.sort(means);
        double mean = Arrays.stream(means).average().orElse(0);
        double sd = Math.sqrt(
                Arrays.stream(means).map(m -> (m - mean) * (m - mean)).average().orElse(0));
        if (sd > TELLING_SD) {
            return new AttemptResult.DomainResult(domain.slug(), domain.name(), answers, null, null, null);
        }
        return new AttemptResult.DomainResult(
                domain.slug(),
                domain.name(),
                answers,
                ResultFreezer.BandScale.position(means[DRAWS / 10]),
                ResultFreezer.BandScale.position(mean),
                ResultFreezer.BandScale.position(means[DRAWS * 9 / 10]));
    }
}
