package app.waymark.calibration;

import app.waymark.assessment.EngineTerms;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import app.waymark.measurement.Cuts;
import app.waymark.measurement.ItemFormat;
import app.waymark.measurement.ItemParameters;
import app.waymark.questions.BankItem;
import app.waymark.questions.ItemBank;
import app.waymark.questions.QuestionService;
import app.waymark.security.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * How precisely the bank as it is can measure each role, and which new question would help most; admins only. Worked out
 * from the engine's prior covariance and the questions' expected (Fisher) information at the required levels, where the
 * decision is made: a question changes the covariance by C ← C − C_s C_sᵀ·I/(1 + I·C_ss). Questions are
 * taken by what they gain per expected second, as the engine does, so this is what an attempt can reach at best.
 */
@Service
public class BankPrecision {

    /** Minutes of a quick look, of one and of three further steps. */
    private static final int[] MINUTES = {12, 22, 42};

    private static final int MOST_SUGGESTED = 12;
    private static final int OPTIONS = 4;

    private final CatalogService catalogService;
    private final QuestionService questionService;

    BankPrecision(CatalogService catalogService, QuestionService questionService) {
        this.catalogService = catalogService;
        this.questionService = questionService;
    }

    /**
     * What a role's composite (its requirements by weight) can be known with.
     *
     * @param prior standard deviation before any answer, in logits
     * @param after minutes and the standard deviation then
     * @param whole standard deviation if every question on the role's skills were answered
     * @param unmeasured skills of the role without a single question
     */
    public record RolePrecision(String role, double prior, List<After> after, double whole, List<String> unmeasured) {}

    /** Where an attempt of some minutes gets to. */
    public record After(int minutes, int questions, double sd) {}

    /**
     * A question worth writing.
     *
     * @param there questions of this skill and level that there are
     * @param gain how much one more would lower the composite's variance after 42 minutes, in per cent, summed over the
     *     roles and divided by one more than there are, for the first of a kind tells most
     */
    public record Suggestion(String skill, int level, long there, double gain) {}

    /** Everything for the page of coverage. */
    public record Picture(List<RolePrecision> roles, List<Suggestion> next) {}

    /** Works it out for the published catalogue and bank. */
    public Picture picture(Actor actor) {
        actor.requireAdmin();
        Catalog catalog = catalogService.current();
        ItemBank bank = questionService.bank();
        List<RolePrecision> roles = new ArrayList<>();
        Map<String, Suggestion> suggestions = new HashMap<>();
        for (Role role : catalog.roles()) {
            roles.add(new Plan(catalog, bank, role).run(suggestions));
        }
        return new Picture(
                roles,
                suggestions.values().stream()
                        .sorted(Comparator.comparingDouble(Suggestion::gain)
                                .reversed()
                                .thenComparing(Suggestion::skill))
                        .limit(MOST_SUGGESTED)
                        .toList());
    }

    /** The best attempt at one role. */
    private static final class Plan {

        private final Role role;
        private final List<Role.Requirement> lines;
        private final double[][] c;
        private final double[] w;
        private final List<List<BankItem>> open = new ArrayList<>();
        private double seconds;
        private int questions;

        Plan(Catalog catalog, ItemBank bank, Role role) {
            this.role = role;
            lines = role.requirements().stream()
                    .filter(line -> line.weight() > 0)
                    .toList();
            var terms = new EngineTerms(catalog.domains(), catalog.skills());
            int n = lines.size();
            c = new double[n][n];
            w = new double[n];
            for (int i = 0; i < n; i++) {
                w[i] = lines.get(i).weight();
                for (int j = 0; j < n; j++) {
                    c[i][j] = terms.tree()
                            .priorCovariance(
                                    terms.indexOf(lines.get(i).skill()),
                                    terms.indexOf(lines.get(j).skill()));
                }
                open.add(new ArrayList<>(bank.of(lines.get(i).skill()).stream()
                        .filter(item -> !item.pilot())
                        .toList()));
            }
        }

        RolePrecision run(Map<String, Suggestion> suggestions) {
            double prior = sd();
            List<String> unmeasured = new ArrayList<>();
            for (int s = 0; s < lines.size(); s++) {
                if (open.get(s).isEmpty()) {
                    unmeasured.add(lines.get(s).skill());
                }
            }
            List<List<BankItem>> all = open.stream().map(List::copyOf).toList();
            List<After> after = new ArrayList<>();
            for (int minutes : MINUTES) {
                takeUntil(60.0 * minutes);
                after.add(new After(minutes, questions, sd()));
            }
            suggest(all, suggestions);
            takeUntil(Double.POSITIVE_INFINITY);
            return new RolePrecision(role.slug(), prior, after, sd(), unmeasured);
        }

        private double sd() {
            double variance = 0;
            for (int i = 0; i < w.length; i++) {
                variance += w[i] * covarianceWithComposite(i);
            }
            return Math.sqrt(Math.max(0, variance));
        }

        private double covarianceWithComposite(int s) {
            double sum = 0;
            for (int j = 0; j < w.length; j++) {
                sum += w[j] * c[s][j];
            }
            return sum;
        }

        private double information(int s, ItemParameters parameters) {
            return parameters.curve().information(Cuts.ofLevel(lines.get(s).level()));
        }

        private double gain(int s, double information) {
            double with = covarianceWithComposite(s);
            return with * with * information / (1 + information * c[s][s]);
        }

        private void takeUntil(double budget) {
            while (true) {
                int bestSkill = -1;
                BankItem best = null;
                double most = 0;
                for (int s = 0; s < open.size(); s++) {
                    for (BankItem item : open.get(s)) {
                        double rate = gain(s, information(s, item.parameters())) / item.expectedSeconds();
                        if (seconds + item.expectedSeconds() <= budget && rate > most) {
                            most = rate;
                            best = item;
                            bestSkill = s;
                        }
                    }
                }
                if (best == null) {
                    return;
                }
                take(bestSkill, best);
            }
        }

        private void take(int s, BankItem item) {
            open.get(s).remove(item);
            seconds += item.expectedSeconds();
            questions++;
            double information = information(s, item.parameters());
            double factor = information / (1 + information * c[s][s]);
            double[] column = new double[c.length];
            for (int i = 0; i < c.length; i++) {
                column[i] = c[i][s];
            }
            for (int i = 0; i < c.length; i++) {
                for (int j = 0; j < c.length; j++) {
                    c[i][j] -= factor * column[i] * column[j];
                }
            }
        }

        /** A typical new question on each skill at each level near the one required. */
        private void suggest(List<List<BankItem>> all, Map<String, Suggestion> suggestions) {
            double variance = sd() * sd();
            for (int s = 0; s < lines.size(); s++) {
                String skill = lines.get(s).skill();
                for (int level = 1; level <= Cuts.HIGHEST_LEVEL; level++) {
                    int wanted = level;
                    long there = all.get(s).stream()
                            .filter(item -> item.level() == wanted)
                            .count();
                    double gain = gain(
                                    s,
                                    information(
                                            s, ItemParameters.assumed(level, ItemFormat.MULTIPLE_RESPONSE, OPTIONS)))
                            / (1 + there);
                    suggestions.merge(
                            skill + "/" + level,
                            new Suggestion(skill, level, there, 100 * gain / variance),
                            (one, other) -> new Suggestion(skill, wanted, there, one.gain() + other.gain()));
                }
            }
        }
    }
}
