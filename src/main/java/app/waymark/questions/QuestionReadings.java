package app.waymark.questions;

import app.waymark.base.Ids;
import app.waymark.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What second readers answer who do not see the key; admins only. */
@Service
public class QuestionReadings {

    private final QuestionArchive archive;
    private final QuestionStore store;
    private final JdbcClient jdbc;

    QuestionReadings(QuestionArchive archive, QuestionStore store, JdbcClient jdbc) {
        this.archive = archive;
        this.store = store;
        this.jdbc = jdbc;
    }

    /**
     * A question to be read blind.
     *
     * @param hash version that is read
     * @param order the author's index of each option in the order shown
     */
    public record Blind(String hash, String skill, List<Integer> order, QuestionFace face) {}

    /** One reading of some version of a question. */
    public record Reading(String hash, Instant at, @Nullable UUID reader, boolean agreed, boolean dontKnow) {}

    /**
     * The newest version without its key, options in an order of the reader's own.
     *
     * @throws UnknownQuestion when there is none
     */
    @Transactional(readOnly = true)
    public Blind blind(Actor actor, String id) {
        actor.requireAdmin();
        QuestionEntry entry = archive.find(id).orElseThrow(() -> new UnknownQuestion(id));
        List<Integer> order = new java.util.ArrayList<>(
                IntStream.range(0, entry.content().choices()).boxed().toList());
        java.util.Collections.shuffle(
                order,
                new java.util.Random(
                        entry.hash().hashCode() * 31L + actor.personId().hashCode()));
        QuestionStore.Version version = store.version(entry.hash());
        String unit = version.content().unit();
        return new Blind(
                entry.hash(),
                entry.skill(),
                order,
                new QuestionFace(
                        version.content().type().code(),
                        version.rendered().stem(),
                        order.stream().map(version.rendered().choices()::get).toList(),
                        unit == null ? "" : unit));
    }

    /**
     * Keeps what a reader answered.
     *
     * @param choice positions in the order shown
     * @return whether it is the key
     * @throws InvalidAnswer when it is not of the question's form; nothing is stored
     */
    @Transactional
    public boolean record(Actor actor, String id, Blind blind, Choice choice, boolean dontKnow) {
        actor.requireAdmin();
        List<Integer> authors = choice.selected().stream()
                .filter(position -> position >= 0 && position < blind.order().size())
                .map(blind.order()::get)
                .toList();
        boolean agreed = !dontKnow
                && Grading.grade(store.version(blind.hash()).content(), new Choice(authors, choice.number()))
                        .right();
        jdbc.sql("""
                        insert into question_reading (id, question_id, question_hash, reader_id, agreed, dont_know)
                        values (:id, :question, :hash, :reader, :agreed, :dontKnow)
                        """)
                .param("id", Ids.next())
                .param("question", id)
                .param("hash", blind.hash())
                .param("reader", actor.personId())
                .param("agreed", agreed)
                .param("dontKnow", dontKnow)
                .update();
        return agreed;
    }

    /** All readings of a question, newest first. */
    @Transactional(readOnly = true)
    public List<Reading> of(Actor actor, String id) {
        actor.requireAdmin();
        return jdbc.sql("""
                        select question_hash, created_at, reader_id, agreed, dont_know from question_reading
                        where question_id = :id order by created_at desc
                        """)
                .param("id", id)
                .query((row, n) -> new Reading(
                        row.getString("question_hash"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getObject("reader_id", UUID.class),
                        row.getBoolean("agreed"),
                        row.getBoolean("dont_know")))
                .list();
    }
}
