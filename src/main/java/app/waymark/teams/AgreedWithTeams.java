package app.waymark.teams;

import app.waymark.guidance.AgreedTraining;
import app.waymark.security.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people have accepted of their teams' training plans, for their own plan. */
@Component
class AgreedWithTeams implements AgreedTraining {

    private final PlanAnswerService answers;

    AgreedWithTeams(PlanAnswerService answers) {
        this.answers = answers;
    }

    @Override
    public List<Part> of(Actor actor) {
        return answers.agreed(actor).stream()
                .map(agreed -> new Part(
                        agreed.team(),
                        "teams/" + agreed.teamId() + "/plan",
                        agreed.certification(),
                        agreed.slug(),
                        agreed.title(),
                        agreed.url(),
                        agreed.until()))
                .toList();
    }
}
