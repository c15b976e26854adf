package app.waymark.guidance.ui;

import static app.waymark.guidance.ui.SelfRatingSection.compare;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.base.ui.Band;
import app.waymark.guidance.ui.SelfRatingSection.Comparison;
import org.junit.jupiter.api.Test;

class SelfRatingComparisonTests {

    /** From the middle of Working to the middle of Proficient. */
    private static final Band.Range RANGE = new Band.Range(0.3, 0.4, 0.5, true);

    @Test
    void a_rating_is_higher_or_lower_only_when_its_whole_level_is_outside_of_the_likely_range() {
        assertThat(compare(4, RANGE)).isEqualTo(Comparison.HIGHER);
        assertThat(compare(3, RANGE)).isEqualTo(Comparison.FITS);
        assertThat(compare(2, RANGE)).isEqualTo(Comparison.FITS);
        assertThat(compare(1, RANGE)).isEqualTo(Comparison.LOWER);
        assertThat(compare(0, RANGE)).isEqualTo(Comparison.LOWER);
        assertThat(compare(0, new Band.Range(0, null, 0.1, true))).isEqualTo(Comparison.FITS);
        assertThat(compare(5, null)).isEqualTo(Comparison.OPEN);
    }
}
