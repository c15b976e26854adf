package app.waymark.catalog;

import app.waymark.base.Phrase;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of people for those who are not to learn who they are: in steps of five, downwards, so that nobody is told by
 * being the only one or by a number that has just changed.
 */
@Component
public class PeopleCounts {

    private static final int STEP = 5;

    private final JdbcClient jdbc;

    PeopleCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In words; empty where there is nobody.
     *
     * @param words pattern whose number is 0 for fewer than five people, else a multiple of five that they reach
     * @param people query of people's ids with {@code :slug} and {@code :kind} of the thing; who is in it several times counts once
     */
    public Optional<Phrase> say(String words, String people, EntryKey key) {
        int count = jdbc.sql("select count(distinct person_id) from (" + people + ") p")
                .param("slug", key.slug())
                .param("kind", key.kind().code())
                .query(Integer.class)
                .single();
        return count == 0 ? Optional.empty() : Optional.of(Phrase.of(words, count - count % STEP));
    }
}
