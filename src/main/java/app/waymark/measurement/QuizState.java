package app.waymark.measurement;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an attempt stands. Immutable: each answer makes a new state, and replaying the same answers from the same
 * starting belief makes the same state again.
 *
 * @param belief over all skills, after the answers so far
 * @param earlier counted answers from earlier attempts; they count for coverage and for the final score
 * @param answered this attempt's answers in order
 * @param secondsSpent time used so far, pauses left out
 * @param secondsAllowed time promised to the person
 * @param endedByPerson whether the person has ended the attempt
 */
public record QuizState(
        GaussianBelief belief,
        List<Response> earlier,
        List<Answered> answered,
        double secondsSpent,
        double secondsAllowed,
        boolean endedByPerson) {

    /** The first promise: direction and biggest gaps, no verdict. */
    public static final int QUICK_LOOK_MINUTES = 12;

    /** What each "go deeper" adds. */
    public static final int DEEPER_MINUTES = 10;

    public QuizState {
        earlier = List.copyOf(earlier);
        answered = List.copyOf(answered);
        if (!(secondsSpent >= 0) || !(secondsAllowed >= 0)) {
            throw new IllegalArgumentException(
                    "Seconds must not be negative: " + secondsSpent + " of " + secondsAllowed);
        }
    }

    /** Somebody about whom nothing is known yet. */
    public static QuizState start(SkillTree tree, double minutes) {
        return start(GaussianBelief.prior(tree), List.of(), minutes);
    }

    /**
     * Somebody who has answered before.
     *
     * @param belief what is believed now, fading included
     */
    public static QuizState start(GaussianBelief belief, List<Response> earlier, double minutes) {
        return new QuizState(belief, earlier, List.of(), 0, 60 * minutes, false);
    }

    /** @param seconds time the answer took, to be charged to the promise */
    public QuizState after(Answered answer, double seconds) {
        return after(List.of(new TimedAnswer(answer, seconds)));
    }

    /** The state after several answers in order, digit for digit as one by one, but with one copy of the belief. */
    public QuizState after(List<TimedAnswer> more) {
        GaussianBelief moved = belief;
        List<Answered> all = new ArrayList<>(answered);
        List<Response> responses = responses();
        double spent = secondsSpent;
        for (TimedAnswer timed : more) {
            Response response = timed.answer().response();
            all.add(timed.answer());
            responses.add(response);
            spent += timed.seconds();
            if (response.counted()) {
                ResponseCurve curve = response.item().curve(EffectiveGuessing.of(responses));
                moved = moved == belief ? belief.workingCopy() : moved;
                moved.update(response.skill(), curve, response.outcome().isRight());
            }
        }
        return new QuizState(moved, earlier, all, spent, secondsAllowed, endedByPerson);
    }

    /** The person goes deeper. */
    public QuizState allowing(double moreMinutes) {
        return new QuizState(belief, earlier, answered, secondsSpent, secondsAllowed + 60 * moreMinutes, endedByPerson);
    }

    public QuizState ended() {
        return new QuizState(belief, earlier, answered, secondsSpent, secondsAllowed, true);
    }

    /** Every answer so far, earlier attempts included: what final scoring takes. */
    public List<Response> responses() {
        List<Response> all = new ArrayList<>(earlier);
        for (Answered answer : answered) {
            all.add(answer.response());
        }
        return all;
    }

    /** The guessing rate that the answers so far show. */
    public EffectiveGuessing guessing() {
        return EffectiveGuessing.of(responses());
    }

    /** Number of counted answers to a skill's own items, earlier attempts included. */
    public int answersTo(int skill) {
        int answers = 0;
        for (Response response : earlier) {
            answers += response.counted() && response.skill() == skill ? 1 : 0;
        }
        for (Answered answer : answered) {
            answers += answer.item().skill() == skill && answer.response().counted() ? 1 : 0;
        }
        return answers;
    }
}
