package app.waymark.guidance;

import app.waymark.catalog.Roadmap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands on a way to a role: the path composed from all roadmaps, or one roadmap as its source draws it.
 *
 * @param roadmap slug of the roadmap, or null for the composed path
 * @param attempt the result that stands behind it, or null while nothing is measured
 * @param ownOrder whether the person has put it into an order of their own
 * @param retired marks of stages that are no longer on any roadmap
 */
public record Way(
        String role,
        String roleName,
        @Nullable String roadmap,
        String name,
        @Nullable UUID attempt,
        boolean ownOrder,
        List<Step> steps,
        List<KeptMark> retired) {

    /** Where a stage stands. */
    public enum Standing {
        DONE,
        NEXT,
        LATER,
        SKIPPABLE;

        /** The name used in translations. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a stage stands where it stands. */
    public enum Because {
        /** The person says that they have done it. */
        MARKED_DONE,
        /** The person says that they are at it. */
        MARKED_LEARNING,
        /** The person skips it. */
        MARKED_SKIP,
        /** The answers say that the person can probably do what it builds. */
        REACHED,
        /** The role asks for nothing that it builds. */
        NOT_ASKED,
        /** Its roadmap leaves it open. */
        OPTIONAL,
        /** It is the next one that is open. */
        FIRST_OPEN,
        /** It is the next one that answers show as open; what comes before it was not asked about. */
        FIRST_UNASKED,
        /** Something comes before it. */
        AFTER,
        /** Nothing stands before it but its turn. */
        TURN;

        /** The name used in translations. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A stage on the way.
     *
     * @param mark what the person says, or null
     * @param answersSay what the answers say about what it builds: reached, open, or unknown
     * @param reasons one line per skill that it builds and the role asks for
     * @param after names of the open stages that come before it
     * @param gain expected weighted shortfall that it closes, in logits
     */
    public record Step(
            StageKey key,
            String roadmapName,
            Roadmap.Stage stage,
            Standing standing,
            Because because,
            @Nullable Mark mark,
            String answersSay,
            List<Guidance.Reason> reasons,
            List<String> after,
            double gain,
            List<Guidance.CourseAdvice> courses) {

        /** Whether there is something left to do. */
        public boolean open() {
            return standing == Standing.NEXT || standing == Standing.LATER;
        }
    }

    /** A mark whose stage is gone. */
    public record KeptMark(StageKey key, String stageName, Mark mark) {}

    /** Whether any answers stand behind it. */
    public boolean measured() {
        return attempt != null;
    }

    /** The next stage, if any is open. */
    public Optional<Step> next() {
        return steps.stream().filter(step -> step.standing() == Standing.NEXT).findFirst();
    }

    /** How many stages stand there. */
    public long count(Standing standing) {
        return steps.stream().filter(step -> step.standing() == standing).count();
    }

    /** Hours of all stages that are open, as far as they are stated. */
    public double hoursLeft() {
        return steps.stream()
                .filter(Step::open)
                .map(step -> step.stage().hours())
                .mapToDouble(hours -> hours == null ? 0 : hours)
                .sum();
    }
}
