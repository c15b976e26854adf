package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Course;
import app.waymark.catalog.Roadmap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Derives the way forward from a frozen result and the catalogue, and nothing else, so that every recommendation can
 * be traced. Whoever may read the result may read what follows from it.
 */
@Service
public class GuidanceService {

    private static final int STAGES = 5;
    private static final int COURSES_PER_STAGE = 3;

    /** For stages whose effort nobody states. */
    private static final double ASSUMED_HOURS = 40;

    /** Below this expected closing (logits, weighted) a stage is not worth recommending. */
    private static final double LEAST_GAIN = 0.01;

    private final CatalogService catalogService;

    GuidanceService(CatalogService catalogService) {
        this.catalogService = catalogService;
    }

    /** The way forward from a result. */
    public Guidance guidance(AttemptResult result) {
        Catalog catalog = catalogService.current();
        Map<String, NormalBelief> beliefs = beliefs(result);
        String role = result.scopeKind().equals("role") ? result.scopeSlug() : null;
        return new Guidance(
                stages(result, catalog, beliefs),
                CertificationCoverage.advise(catalog.certifications(), role, beliefs));
    }

    private static Map<String, NormalBelief> beliefs(AttemptResult result) {
        Map<String, NormalBelief> beliefs = new HashMap<>();
        for (AttemptResult.SkillResult skill : result.skills()) {
            Double mean = skill.mean();
            Double sd = skill.sd();
            if (mean != null && sd != null) {
                beliefs.put(skill.slug(), new NormalBelief(mean, sd));
            }
        }
        return beliefs;
    }

    /** Greedy by expected closing per hour; a stage counts only what stages chosen before it have left open. */
    private static List<Guidance.StageAdvice> stages(
            AttemptResult result, Catalog catalog, Map<String, NormalBelief> beliefs) {
        Map<String, AttemptResult.RequirementResult> needed = new HashMap<>();
        result.requirements().stream()
                .filter(r -> !r.soft() && !r.word().equals("meets"))
                .forEach(r -> needed.put(r.skill(), r));
        List<Guidance.StageAdvice> chosen = new ArrayList<>();
        Map<String, Integer> reached = new HashMap<>();
        Set<String> used = new HashSet<>();
        while (chosen.size() < STAGES) {
            var best = catalog.roadmaps().stream()
                    .flatMap(roadmap -> roadmap.stages().stream()
                            .filter(stage -> !used.contains(roadmap.slug() + "#" + stage.slug()))
                            .map(stage -> advice(roadmap, stage, needed, beliefs, reached, result, catalog)))
                    .filter(stage -> stage.gain() >= LEAST_GAIN)
                    .max(Comparator.comparingDouble(GuidanceService::gainPerHour));
            if (best.isEmpty()) {
                break;
            }
            Guidance.StageAdvice stage = best.get();
            chosen.add(stage);
            used.add(stage.roadmap() + "#" + stage.stage());
            catalog.roadmap(stage.roadmap()).stream()
                    .flatMap(roadmap -> roadmap.stages().stream())
                    .filter(s -> s.slug().equals(stage.stage()))
                    .flatMap(s -> s.builds().stream())
                    .forEach(b -> reached.merge(b.skill(), b.toLevel(), Math::max));
        }
        return chosen;
    }

    private static Guidance.StageAdvice advice(
            Roadmap roadmap,
            Roadmap.Stage stage,
            Map<String, AttemptResult.RequirementResult> needed,
            Map<String, NormalBelief> beliefs,
            Map<String, Integer> reached,
            AttemptResult result,
            Catalog catalog) {
        double gain = 0;
        List<Guidance.Reason> reasons = new ArrayList<>();
        List<Guidance.CourseAdvice> courses = new ArrayList<>();
        for (Roadmap.Build build : stage.builds()) {
            AttemptResult.RequirementResult requirement = needed.get(build.skill());
            NormalBelief belief = beliefs.get(build.skill());
            int to = requirement == null ? 0 : Math.min(build.toLevel(), requirement.level());
            int from = reached.getOrDefault(build.skill(), 0);
            if (requirement == null || belief == null || to <= from) {
                continue;
            }
            double before = from == 0 ? 0 : belief.shortfall(from);
            gain += requirement.weight() * Math.max(0, belief.shortfall(to) - before);
            AttemptResult.SkillResult skill = result.skill(build.skill()).orElseThrow();
            reasons.add(new Guidance.Reason(
                    build.skill(),
                    requirement.name(),
                    requirement.level(),
                    requirement.word(),
                    skill.standing(),
                    skill.answers()));
            courses.addAll(courses(build.skill(), likelyLevel(belief) + 1, catalog));
        }
        return new Guidance.StageAdvice(
                roadmap.slug(),
                roadmap.name(),
                stage.slug(),
                stage.name(),
                stage.description(),
                stage.hours(),
                gain,
                reasons,
                courses.stream().distinct().limit(COURSES_PER_STAGE).toList());
    }

    private static double gainPerHour(Guidance.StageAdvice stage) {
        Double hours = stage.hours();
        return stage.gain() / (hours == null ? ASSUMED_HOURS : hours);
    }

    private static int likelyLevel(NormalBelief belief) {
        int level = 0;
        while (level < 4 && belief.reaches(level + 1) >= 0.6) {
            level++;
        }
        return level;
    }

    private static List<Guidance.CourseAdvice> courses(String skill, int level, Catalog catalog) {
        return catalog.coursesFor(skill).stream()
                .filter(course -> course.status() != Availability.RETIRED)
                .filter(course ->
                        course.skills().stream().anyMatch(step -> step.skill().equals(skill) && step.covers(level)))
                .sorted(Comparator.comparing((Course course) -> course.status() == Availability.UNVERIFIED)
                        .thenComparing(course -> !course.free())
                        .thenComparingDouble(Course::hours))
                .limit(2)
                .map(course -> new Guidance.CourseAdvice(
                        course.slug(),
                        course.title(),
                        course.url(),
                        course.free(),
                        course.hours(),
                        course.status() == Availability.UNVERIFIED))
                .toList();
    }
}
