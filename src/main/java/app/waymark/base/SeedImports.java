package app.waymark.base;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers which build's shipped data the database has, so that a start that brings nothing new need not read, check
 * and compare all of it. Data that is not part of a built application is never taken as known.
 */
@Component
public class SeedImports {

    private final JdbcClient jdbc;

    SeedImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether these very files were imported by this very build.
     *
     * @param what the part of the files that is meant
     */
    public boolean isDone(String what, SeedFiles files) {
        String fingerprint = files.fingerprint();
        return fingerprint != null
                && jdbc.sql("select exists (select from seed_import where what = :what and fingerprint = :fingerprint)")
                        .param("what", what)
                        .param("fingerprint", fingerprint)
                        .query(Boolean.class)
                        .single();
    }

    /** To be called in the transaction that has imported them. */
    public void done(String what, SeedFiles files) {
        String fingerprint = files.fingerprint();
        if (fingerprint == null) {
            jdbc.sql("delete from seed_import where what = :what")
                    .param("what", what)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into seed_import (what, fingerprint) values (:what, :fingerprint)
                        on conflict (what) do update set fingerprint = excluded.fingerprint, imported_at = now()
                        """).param("what", what).param("fingerprint", fingerprint).update();
    }
}
