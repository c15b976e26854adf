package app.waymark.people;

import app.waymark.base.CsvCells;
import app.waymark.security.Actor;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit log, for admins: who did what to which thing. It holds nobody's answers or results. */
@Service
public class AuditService {

    private static final String FROM = """
            from audit_entry e
            left join account who on who.person_id = e.actor_id
            left join account what on what.person_id::text = e.subject
            where (e.action ilike :text or e.subject ilike :text or who.email ilike :text or what.email ilike :text)
                and (:from::timestamptz is null or e.at >= :from::timestamptz)
                and (:to::timestamptz is null or e.at < :to::timestamptz)
            """;

    private final JdbcClient jdbc;

    AuditService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One entry.
     *
     * @param who address of the account that acted; null for the system or somebody whose account is gone
     * @param subject what it was done to: an id or a slug, or the address where it is an account
     */
    public record AuditRow(Instant at, @Nullable String who, String action, String subject) {}

    /** One page of entries, newest first, and how many there are on all pages. */
    public record AuditPage(List<AuditRow> rows, int total) {

        public AuditPage {
            rows = List.copyOf(rows);
        }
    }

    /** The entries that a search finds, one page of them. */
    @Transactional(readOnly = true)
    public AuditPage search(Actor actor, AuditSearch search) {
        Access.requireAdmin(actor);
        int total = with(jdbc.sql("select count(*) " + FROM), search)
                .query(Integer.class)
                .single();
        List<AuditRow> rows = with(
                        jdbc.sql("select e.at, who.email as who, e.action, coalesce(what.email, e.subject) as subject "
                                + FROM + " order by e.at desc, e.id desc limit :size offset :skip"),
                        search)
                .param("size", AuditSearch.PAGE)
                .param("skip", search.page() * AuditSearch.PAGE)
                .query((row, n) -> new AuditRow(
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("subject")))
                .list();
        return new AuditPage(rows, total);
    }

    /** Writes all entries that a search finds, of whatever page, as CSV whose cells no spreadsheet takes for formulas. */
    @Transactional(readOnly = true)
    public void export(Actor actor, AuditSearch search, Writer to) {
        Access.requireAdmin(actor);
        try (CsvWriter csv = CsvWriter.builder().build(to)) {
            csv.writeRecord("at", "who", "action", "subject");
            with(
                            jdbc.sql("select e.at, who.email as who, e.action,"
                                    + " coalesce(what.email, e.subject) as subject " + FROM + " order by e.at, e.id"),
                            search)
                    .query(row -> {
                        csv.writeRecord(
                                row.getTimestamp("at").toInstant().toString(),
                                CsvCells.defused(row.getString("who")),
                                CsvCells.defused(row.getString("action")),
                                CsvCells.defused(row.getString("subject")));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, AuditSearch search) {
        LocalDate to = search.to();
        return statement
                .param("text", search.pattern())
                .param("from", start(search.from()))
                .param("to", to == null ? null : start(to.plusDays(1)));
    }

    private static @Nullable String start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
