package app.waymark.measurement;

import java.util.Collection;

/**
 * How much one person guesses, so that saying "I don't know" costs nothing: an item's guessing c becomes c(1 − δ) for
 * this person.
 *
 * @param dontKnowShare δ: the share of "I don't know" among the items the person does not know, in [0, 1]
 */
public record EffectiveGuessing(double dontKnowShare) {

    /** Somebody who always guesses: c stays as it is. */
    public static final EffectiveGuessing ALWAYS = new EffectiveGuessing(0);

    public EffectiveGuessing {
        if (!(dontKnowShare >= 0 && dontKnowShare <= 1)) {
            throw new IllegalArgumentException("The share must be in [0, 1]: " + dontKnowShare);
        }
    }

    /**
     * δ = (1 + n_dk) / (2 + n_dk + n_wrong / (1 − c̄)) over the counted answers: the posterior mean of the share under a
     * uniform prior, where wrong answers stand for all guesses, of which 1 − c̄ go wrong.
     *
     * <p>c̄ is the mean guessing of the items answered wrong. Over all items it would let a right answer change δ, and
     * then a right answer could lower an estimate.
     */
    public static EffectiveGuessing of(Collection<Response> responses) {
        int dontKnow = 0;
        int wrong = 0;
        double guessing = 0;
        for (Response response : responses) {
            if (response.counted()) {
                switch (response.outcome()) {
                    case DONT_KNOW -> dontKnow++;
                    case WRONG -> {
                        wrong++;
                        guessing += response.item().c();
                    }
                    case RIGHT -> {}
                }
            }
        }
        double guesses = wrong == 0 ? 0 : wrong / (1 - guessing / wrong);
        return new EffectiveGuessing((1.0 + dontKnow) / (2.0 + dontKnow + guesses));
    }

    public double applyTo(double c) {
        return c * (1 - dontKnowShare);
    }
}
