package app.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewMonthsTests {

    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @Test
    void an_empty_bank_is_looked_at_again_after_the_usual_time() {
        assertThat(ReviewMonths.next(NOW, 12, List.of())).isEqualTo(YearMonth.of(2027, 11));
    }

    @Test
    void a_crowded_month_is_avoided_for_the_nearest_quiet_one() {
        List<YearMonth> due = List.of(YearMonth.of(2027, 11), YearMonth.of(2027, 10));
        assertThat(ReviewMonths.next(NOW, 12, due)).isEqualTo(YearMonth.of(2027, 12));
    }

    @Test
    void many_reviews_in_one_month_are_spread_evenly_and_come_within_a_year_and_a_half() {
        List<YearMonth> due = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> due.add(ReviewMonths.next(NOW, 17, due)));
        assertThat(due)
                .allSatisfy(month ->
                        assertThat(month).isAfterOrEqualTo(NOW.plusMonths(15)).isBeforeOrEqualTo(NOW.plusMonths(18)));
        for (YearMonth month : due) {
            assertThat(Collections.frequency(due, month)).isEqualTo(25);
        }
    }

    @Test
    void the_next_look_is_never_in_the_same_month() {
        assertThat(ReviewMonths.next(NOW, 1, List.of(NOW.plusMonths(1)))).isAfter(NOW);
    }
}
