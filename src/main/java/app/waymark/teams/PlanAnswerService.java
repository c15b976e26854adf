package app.waymark.teams;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.security.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a team proposes to learn, for the person it is proposed to; what they say to it, only they see. */
@Service
@Transactional
public class PlanAnswerService {

    private final TeamAccess access;
    private final TeamStore store;
    private final PlanStore plans;
    private final Snapshots snapshots;
    private final CatalogService catalogService;

    PlanAnswerService(
            TeamAccess access, TeamStore store, PlanStore plans, Snapshots snapshots, CatalogService catalogService) {
        this.access = access;
        this.store = store;
        this.plans = plans;
        this.snapshots = snapshots;
        this.catalogService = catalogService;
    }

    /**
     * Something that a person has agreed to learn for a team.
     *
     * @param slug of the course or certification
     * @param url where it is found, or null
     */
    public record Agreed(
            UUID teamId,
            String team,
            boolean certification,
            String slug,
            String title,
            @Nullable String url,
            double hours,
            LocalDate until) {}

    /** What the team proposes to the actor; empty while nothing is proposed to them. */
    @Transactional(readOnly = true)
    public Optional<OwnPart> own(Actor actor, UUID teamId) {
        access.member(actor, teamId);
        return plans.open(teamId)
                .filter(PlanStore.PlanRow::proposed)
                .map(plan -> {
                    boolean byName = snapshots.rows(teamId).stream()
                            .anyMatch(row -> row.personId().equals(actor.personId()));
                    Catalog catalog = catalogService.current();
                    List<PlanStore.AnswerRow> answers = plans.answers(plan.id(), actor.personId());
                    var drawing =
                            new PlanDrawing(catalog, store.targets(teamId).wanted(catalog, ""), plans.seats(plan.id()));
                    List<OwnPart.Proposal> proposals = drawing.of(byName, actor.personId()).stream()
                            .map(seat -> new OwnPart.Proposal(
                                    seat.certification(),
                                    seat.slug(),
                                    seat.title(),
                                    seat.url(),
                                    seat.hours(),
                                    seat.cost(),
                                    seat.skills(),
                                    said(answers, seat)))
                            .toList();
                    return new OwnPart(byName, plan.wishes().until(), proposals);
                })
                .filter(part -> !part.proposals().isEmpty());
    }

    private static @Nullable Boolean said(List<PlanStore.AnswerRow> answers, TrainingPlan.Seat seat) {
        return answers.stream()
                .filter(answer -> answer.slug().equals(seat.slug())
                        && answer.kind().equals(PlanStore.CERTIFICATION) == seat.certification())
                .findFirst()
                .map(PlanStore.AnswerRow::accepted)
                .orElse(null);
    }

    /**
     * Accepts or declines one thing that is proposed to the actor.
     *
     * @throws TeamProblem when it is not
     */
    public void answer(Actor actor, UUID teamId, boolean certification, String slug, boolean accepted) {
        boolean proposed = own(actor, teamId).stream()
                .flatMap(part -> part.proposals().stream())
                .anyMatch(one ->
                        one.certification() == certification && one.slug().equals(slug));
        if (!proposed) {
            throw new TeamProblem("course", "course-unknown");
        }
        plans.open(teamId)
                .ifPresent(plan -> plans.answer(
                        plan.id(),
                        actor.personId(),
                        certification ? PlanStore.CERTIFICATION : PlanStore.COURSE,
                        slug,
                        accepted));
    }

    /** What the actor has accepted, in all their teams. */
    @Transactional(readOnly = true)
    public List<Agreed> agreed(Actor actor) {
        if (actor.anonymous()) {
            return List.of();
        }
        Catalog catalog = catalogService.current();
        return plans.agreed(actor.personId()).stream()
                .flatMap(row -> (row.kind().equals(PlanStore.CERTIFICATION)
                                ? catalog.certification(row.slug())
                                        .map(one -> new Agreed(
                                                row.teamId(),
                                                row.team(),
                                                true,
                                                row.slug(),
                                                one.name(),
                                                one.url(),
                                                0,
                                                row.until()))
                                : catalog.course(row.slug())
                                        .map(one -> new Agreed(
                                                row.teamId(),
                                                row.team(),
                                                false,
                                                row.slug(),
                                                one.title(),
                                                one.url(),
                                                one.hours(),
                                                row.until())))
                        .stream())
                .toList();
    }
}
