package app.waymark.demo;

import app.waymark.teams.TeamTargets;
import app.waymark.teams.TeamTargets.RoleTarget;
import app.waymark.teams.TeamTargets.SkillTarget;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team of the demo.
 *
 * @param people how many belong to it, those who manage it included
 * @param role what it is mostly asked about
 * @param level how able its people are on average, in logits
 * @param leanings by how much its people are better or worse in some domains, in logits
 * @param aside skills that it once asked about besides, and that go first in its training plan
 * @param training what it plans to learn within; null for a team that has no plan yet
 */
record DemoTeam(
        String name,
        int people,
        String role,
        double level,
        Map<String, Double> leanings,
        TeamTargets targets,
        String roadmap,
        List<String> aside,
        @Nullable Training training) {

    /**
     * Within what a team plans to learn.
     *
     * @param money US dollars in all
     * @param hours for each person
     * @param proposed whether the people have been asked; otherwise the plan is still a draft
     */
    record Training(int money, int hours, boolean proposed) {}

    static final String ORGANISATION = "Harbour & Hale (demo)";

    static final List<DemoTeam> ALL = List.of(
            new DemoTeam(
                    "Assistants",
                    18,
                    "prompt-engineer",
                    0.7,
                    Map.of(
                            "prompting-and-language-models", 0.9,
                            "retrieval-and-knowledge", -0.5,
                            "responsible-use-and-evaluation", -0.1),
                    new TeamTargets(
                            List.of(new RoleTarget("prompt-engineer", 8)),
                            List.of(
                                    new SkillTarget("prompt-engineering", 4, 6),
                                    new SkillTarget("retrieval-augmented-generation-rag", 3, 7))),
                    "lead-prompt-engineer-guide",
                    List.of("retrieval-augmented-generation-rag", "evaluation-systems"),
                    new Training(2_500, 30, true)),
            new DemoTeam(
                    "Platform",
                    16,
                    "ai-engineer",
                    0.6,
                    Map.of(
                            "agents-and-applications", 0.5,
                            "programming-data-and-interfaces", 0.8,
                            "responsible-use-and-evaluation", -0.7),
                    new TeamTargets(
                            List.of(new RoleTarget("ai-engineer", 5)),
                            List.of(
                                    new SkillTarget("python-programming", 3, 10),
                                    new SkillTarget("ai-security-and-privacy", 3, 6))),
                    "ai-engineer-roadmap",
                    List.of("deployment-and-llmops", "ai-security-and-privacy"),
                    new Training(1_500, 24, true)),
            new DemoTeam(
                    "Models",
                    14,
                    "generative-ai-engineer",
                    0.7,
                    Map.of(
                            "training-and-efficiency", 0.8,
                            "model-architectures", 0.6,
                            "images-sound-and-video", -0.6),
                    new TeamTargets(
                            List.of(new RoleTarget("generative-ai-engineer", 5)),
                            List.of(new SkillTarget("transformer-architecture", 3, 8))),
                    "generative-ai-engineer-roadmap",
                    List.of("multi-modal-llms"),
                    new Training(0, 40, false)),
            new DemoTeam(
                    "Insights",
                    12,
                    "data-scientist-generative-ai",
                    0.3,
                    Map.of(
                            "programming-data-and-interfaces", 0.9,
                            "model-architectures", -0.4,
                            "training-and-efficiency", -0.5),
                    new TeamTargets(
                            List.of(new RoleTarget("data-scientist-generative-ai", 4)),
                            List.of(new SkillTarget("data-analysis", 4, 6))),
                    "generative-ai-for-data-scientists",
                    List.of("natural-language-processing", "evaluation-metrics"),
                    null));

    double leaning(String domain) {
        return leanings.getOrDefault(domain, 0.0);
    }
}
