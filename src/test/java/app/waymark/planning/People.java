package app.waymark.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Made-up people, courses and prerequisites. */
final class People {

    private static final int LEVELS = 5;
    private static final int[] FROM = {0, 0, 0, 0, 1, 1, 2, 3};

    private People() {}

    /** Somebody with a random shortfall in each skill. */
    static List<Goal> goals(int skills, RandomGenerator random) {
        List<Goal> goals = new ArrayList<>();
        for (int s = 0; s < skills; s++) {
            int level = 2 + random.nextInt(3);
            double weight = (0.2 + random.nextDouble()) / skills;
            List<Double> shortfall = new ArrayList<>(List.of(0.0));
            List<Double> reach = new ArrayList<>(List.of(1.0));
            for (int l = 1; l <= LEVELS; l++) {
                reach.add(reach.getLast() * (0.3 + 0.7 * random.nextDouble()));
                if (l <= level) {
                    shortfall.add(shortfall.getLast() + weight * (1 - reach.getLast()));
                }
            }
            goals.add(new Goal("skill-" + s, shortfall, reach));
        }
        return goals;
    }

    /** Courses whose levels are spread like those of the shipped catalogue: most start low and teach one skill. */
    static List<Offer> offers(int offers, int skills, RandomGenerator random) {
        List<Offer> made = new ArrayList<>();
        for (int o = 0; o < offers; o++) {
            List<Offer.Step> steps = new ArrayList<>();
            int first = random.nextInt(skills);
            int many = random.nextInt(3) == 0 ? 2 : 1;
            for (int i = 0; i < Math.min(many, skills); i++) {
                int from = FROM[random.nextInt(FROM.length)];
                int to = Math.min(LEVELS, from + 1 + random.nextInt(3));
                steps.add(new Offer.Step("skill-" + (first + i) % skills, from, to));
            }
            double cost = random.nextInt(3) > 0 ? 0 : 10 * (1 + random.nextInt(40));
            made.add(new Offer("offer-%03d".formatted(o), 1 + random.nextInt(60), cost, steps));
        }
        return made;
    }

    /** Every skill after the first may need one before it. */
    static Map<String, List<String>> prerequisites(int skills, RandomGenerator random) {
        Map<String, List<String>> prerequisites = new TreeMap<>();
        for (int s = 0; s < skills; s++) {
            prerequisites.put(
                    "skill-" + s, s > 0 && random.nextBoolean() ? List.of("skill-" + random.nextInt(s)) : List.of());
        }
        return prerequisites;
    }
}
