package app.waymark.guidance;

import app.waymark.base.Ids;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Roadmap;
import app.waymark.security.Actor;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the actor can show for tasks, for the actor alone. It never enters a score. */
@Service
@Transactional
public class EvidenceService {

    /** Longest note and longest address. */
    public static final int LONGEST = 1000;

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CatalogService catalogService;
    private final Clock clock;

    EvidenceService(JdbcClient jdbc, CatalogService catalogService, Clock clock) {
        this.jdbc = jdbc;
        this.catalogService = catalogService;
        this.clock = clock;
    }

    /** Why something cannot be kept. */
    public enum Problem {
        /** Neither an address nor a note. */
        EMPTY,
        /** Longer than {@link #LONGEST}. */
        TOO_LONG,
        /** Not an http or https address. */
        ADDRESS,
        /** More than anybody needs. */
        TOO_MANY
    }

    /** What the actor has written down, oldest first. */
    @Transactional(readOnly = true)
    public List<EvidenceItem> all(Actor actor) {
        return jdbc.sql("""
                        select id, roadmap, stage, task, task_text, url, note from stage_evidence
                        where person_id = :person order by added_at, id
                        """)
                .param("person", actor.personId())
                .query((row, n) -> new EvidenceItem(
                        row.getObject("id", UUID.class),
                        new StageKey(row.getString("roadmap"), row.getString("stage")),
                        row.getString("task"),
                        row.getString("task_text"),
                        row.getString("url"),
                        row.getString("note")))
                .list();
    }

    /**
     * Writes something down for a task.
     *
     * @return what is wrong with it; empty when it is kept
     * @throws UnknownStage when there is no such task
     */
    public Optional<Problem> add(Actor actor, StageKey stage, String task, String url, String note) {
        Roadmap.Evidence asked = catalogService.current().roadmap(stage.roadmap()).stream()
                .flatMap(roadmap -> roadmap.stages().stream())
                .filter(each -> each.slug().equals(stage.stage()))
                .flatMap(each -> each.evidence().stream())
                .filter(each -> each.slug().equals(task))
                .findFirst()
                .orElseThrow(() -> new UnknownStage(task));
        String address = url.strip();
        String words = note.strip();
        Optional<Problem> problem = problem(actor, address, words);
        if (problem.isEmpty()) {
            insert(actor, stage, asked, address.isEmpty() ? null : address, words);
        }
        return problem;
    }

    private Optional<Problem> problem(Actor actor, String url, String note) {
        if (url.isEmpty() && note.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (url.length() > LONGEST || note.length() > LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (!url.isEmpty() && !isWebAddress(url)) {
            return Optional.of(Problem.ADDRESS);
        }
        return all(actor).size() >= MOST ? Optional.of(Problem.TOO_MANY) : Optional.empty();
    }

    /** Only such addresses become links: nothing that a browser would run. */
    private static boolean isWebAddress(String url) {
        try {
            URI address = new URI(url);
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void insert(Actor actor, StageKey stage, Roadmap.Evidence task, @Nullable String url, String note) {
        jdbc.sql("""
                        insert into stage_evidence (id, person_id, roadmap, stage, task, task_text, url, note, added_at)
                        values (:id, :person, :roadmap, :stage, :task, :text, :url, :note, :at)
                        """)
                .param("id", Ids.next())
                .param("person", actor.personId())
                .param("roadmap", stage.roadmap())
                .param("stage", stage.stage())
                .param("task", task.slug())
                .param("text", task.text())
                .param("url", url)
                .param("note", note)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Removes something of the actor's; does nothing to what is somebody else's. */
    public void remove(Actor actor, UUID id) {
        jdbc.sql("delete from stage_evidence where id = :id and person_id = :person")
                .param("id", id)
                .param("person", actor.personId())
                .update();
    }
}
