package app.waymark.demo;

import app.waymark.security.Actor;
import app.waymark.teams.OwnPart;
import app.waymark.teams.PlanAnswerService;
import app.waymark.teams.PlanWishes;
import app.waymark.teams.TeamPlanService;
import app.waymark.teams.TeamPlanWork;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo's teams plan to learn, and what their people say to it. */
@Component
@Profile("demo")
class DemoTraining {

    private static final int MONTHS = 3;
    private static final double SUCCESS = 0.7;

    private final TeamPlanService plans;
    private final TeamPlanWork work;
    private final PlanAnswerService replies;
    private final DemoClock clock;

    DemoTraining(TeamPlanService plans, TeamPlanWork work, PlanAnswerService replies, DemoClock clock) {
        this.plans = plans;
        this.work = work;
        this.replies = replies;
        this.clock = clock;
    }

    /** Works out a plan; what the team once asked about besides goes first. */
    void plan(Actor manager, UUID teamId, DemoTeam team, DemoTeam.Training training) {
        LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(MONTHS);
        work.workOut(manager, teamId, new PlanWishes(training.money(), training.hours(), until, SUCCESS, team.aside()));
        if (training.proposed()) {
            plans.propose(manager, teamId);
        }
    }

    /** Says to each proposal what comes next: accepts some, declines some, and leaves some open. */
    void reply(Actor person, UUID teamId, ReplyDeck deck) {
        List<OwnPart.Proposal> proposals =
                replies.own(person, teamId).map(OwnPart::proposals).orElse(List.of());
        for (OwnPart.Proposal proposal : proposals) {
            ReplyDeck.Reply reply = deck.next();
            if (reply != ReplyDeck.Reply.OPEN) {
                replies.answer(
                        person, teamId, proposal.certification(), proposal.slug(), reply == ReplyDeck.Reply.ACCEPT);
            }
        }
    }
}
