package app.waymark.questions;

import app.waymark.base.AuditLog;
import app.waymark.base.Fault;
import app.waymark.base.Lifecycle;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.security.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Changes the bank; admins only. An edited question is a new version; whoever has been shown the old one is scored by
 * it, and results already given keep it. What was changed here is never overwritten by an update.
 */
@Service
public class QuestionEditor {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final QuestionArchive archive;
    private final QuestionWriter writer;
    private final QuestionFormatting formatting;
    private final QuestionService questionService;
    private final CatalogService catalogService;
    private final AuditLog audit;

    QuestionEditor(
            QuestionArchive archive,
            QuestionWriter writer,
            QuestionFormatting formatting,
            QuestionService questionService,
            CatalogService catalogService,
            AuditLog audit) {
        this.archive = archive;
        this.writer = writer;
        this.formatting = formatting;
        this.questionService = questionService;
        this.catalogService = catalogService;
        this.audit = audit;
    }

    /** All questions in every state, by skill and level, in one query. */
    @Transactional(readOnly = true)
    public List<QuestionEntry> entries(Actor actor) {
        actor.requireAdmin();
        return archive.all();
    }

    /** All questions of a skill in every state, by level. */
    @Transactional(readOnly = true)
    public List<QuestionEntry> entriesOf(Actor actor, String skill) {
        actor.requireAdmin();
        return archive.ofSkill(skill);
    }

    /** Those of these questions that exist. */
    @Transactional(readOnly = true)
    public List<QuestionEntry> entries(Actor actor, Collection<String> ids) {
        actor.requireAdmin();
        return archive.find(ids);
    }

    /**
     * One question.
     *
     * @throws UnknownQuestion when there is none
     */
    @Transactional(readOnly = true)
    public QuestionEntry entry(Actor actor, String id) {
        actor.requireAdmin();
        return find(id);
    }

    /**
     * Reads a question in the canonical JSON form.
     *
     * @throws QuestionFault naming the field that cannot be read
     */
    public QuestionContent read(Actor actor, String document) {
        actor.requireAdmin();
        return formatting.readForeign(document);
    }

    /** A question in the canonical JSON form. */
    public String write(Actor actor, QuestionContent content) {
        actor.requireAdmin();
        return formatting.write(content);
    }

    /** What keeps a question from being published, each fault at its field. */
    public List<Fault> check(Actor actor, String skill, QuestionContent content) {
        return check(actor, skill, content, catalogService.current());
    }

    /** The same against a catalogue that is about to be stored. */
    public List<Fault> check(Actor actor, String skill, QuestionContent content, Catalog catalog) {
        actor.requireAdmin();
        List<Fault> faults = new ArrayList<>();
        if (catalog.skill(skill).isEmpty()) {
            faults.add(Fault.of("skill", "fault.unknown-skill", skill));
        }
        faults.addAll(QuestionCheck.faults(
                content, slug -> catalog.misconception(slug).isPresent()));
        return faults;
    }

    /**
     * Makes all changes or none. Those that change nothing make no version.
     *
     * @param reason why, in a few words; shown in the history
     * @return number of questions that changed
     * @throws QuestionConflict when a question has another version than the change expects
     * @throws QuestionFault when a question cannot be shown and scored; drafts may be incomplete
     */
    @Transactional
    public int save(Actor actor, String reason, Collection<QuestionEdit> edits) {
        return save(actor, reason, edits, catalogService.current());
    }

    /** The same where the catalogue has been changed in this transaction, and nobody else knows of it yet. */
    @Transactional
    public int save(Actor actor, String reason, Collection<QuestionEdit> edits, Catalog catalog) {
        actor.requireAdmin();
        List<Fault> faults = new ArrayList<>();
        edits.forEach(edit -> faults(actor, edit, catalog).forEach(fault -> faults.add(fault.at(at(edit)))));
        refuse(faults);
        writer.lock();
        Map<String, QuestionEntry> stored = new HashMap<>();
        archive.find(edits.stream().map(edit -> edit.content().id()).toList())
                .forEach(entry -> stored.put(entry.id(), entry));
        List<QuestionEdit> real = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (QuestionEdit edit : edits) {
            if (!ids.add(edit.content().id())) {
                faults.add(Fault.of(at(edit) + "id", "fault.twice"));
            } else if (isNews(edit, stored.get(edit.content().id()), faults)) {
                real.add(edit);
            }
        }
        refuse(faults);
        if (!real.isEmpty()) {
            long revision = writer.newRevision(reason);
            real.forEach(edit -> {
                writer.edit(edit, revision, actor.personId());
                audit.record(actor.personId(), "question.change", edit.content().id());
            });
            lookAgainAfterwards();
        }
        return real.size();
    }

    private static String at(QuestionEdit edit) {
        return edit.skill() + ", question " + edit.content().id() + ", ";
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new QuestionFault(faults);
        }
    }

    private List<Fault> faults(Actor actor, QuestionEdit edit, Catalog catalog) {
        List<Fault> faults = new ArrayList<>();
        boolean complete = edit.state() == Lifecycle.REVIEW || edit.state() == Lifecycle.PUBLISHED;
        faults.addAll(
                complete
                        ? check(actor, edit.skill(), edit.content(), catalog)
                        : QuestionCheck.draftFaults(edit.skill(), edit.content()));
        if (edit.pool() != null && !SLUG.matcher(edit.pool()).matches()) {
            faults.add(Fault.of("pool", "fault.slug"));
        }
        return faults;
    }

    private boolean isNews(QuestionEdit edit, @Nullable QuestionEntry old, List<Fault> faults) {
        if (old == null) {
            if (edit.expectedVersion() != null) {
                throw new UnknownQuestion(edit.content().id());
            }
            return true;
        }
        if (edit.expectedVersion() == null) {
            faults.add(Fault.of(at(edit) + "id", "fault.there-is-one"));
            return false;
        }
        if (old.shipped() && edit.pool() != null) {
            faults.add(Fault.of(at(edit) + "pool", "fault.public-key"));
        }
        boolean same = old.state() == edit.state()
                && Objects.equals(old.pool(), edit.pool())
                && old.hash().equals(QuestionFormatting.hash(edit.skill(), formatting.write(edit.content())));
        if (!same && edit.expectedVersion() != old.version()) {
            throw new QuestionConflict(edit, old);
        }
        return !same;
    }

    private void lookAgainAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                questionService.changed();
            }
        });
    }

    /**
     * Puts one question into another state.
     *
     * @throws QuestionConflict when it has another version
     * @throws QuestionFault when it is too incomplete for that state
     */
    @Transactional
    public void move(Actor actor, String id, int expectedVersion, Lifecycle to) {
        actor.requireAdmin();
        QuestionEntry entry = find(id);
        save(
                actor,
                to.code(),
                List.of(new QuestionEdit(entry.skill(), entry.content(), expectedVersion, to, entry.pool())));
    }

    /** Lets releases update a question by themselves again, once it is as it is shipped. */
    @Transactional
    public void followReleases(Actor actor, String id) {
        actor.requireAdmin();
        writer.followReleases(id);
    }

    /** What became of a question, newest first. */
    @Transactional(readOnly = true)
    public List<QuestionChange> history(Actor actor, String id) {
        actor.requireAdmin();
        return archive.history(id);
    }

    /**
     * Gives a question the content of an earlier version; its state stays.
     *
     * @throws UnknownQuestion when there is no such version
     * @throws QuestionConflict when it has another version than expected
     */
    @Transactional
    public void restore(Actor actor, String id, String hash, int expectedVersion) {
        actor.requireAdmin();
        QuestionEntry earlier = archive.version(id, hash).orElseThrow(() -> new UnknownQuestion(id));
        save(
                actor,
                "restored",
                List.of(new QuestionEdit(
                        earlier.skill(), earlier.content(), expectedVersion, earlier.state(), earlier.pool())));
    }

    /**
     * Makes a draft with the same content.
     *
     * @return id of the draft
     */
    @Transactional
    public String duplicate(Actor actor, String id) {
        actor.requireAdmin();
        QuestionEntry entry = find(id);
        String free = Stream.iterate(2, n -> n + 1)
                .map(n -> id + "-" + n)
                .filter(name -> archive.find(name).isEmpty())
                .findFirst()
                .orElseThrow();
        save(
                actor,
                "copied from " + id,
                List.of(new QuestionEdit(
                        entry.skill(),
                        formatting.renamed(entry.content(), free),
                        null,
                        Lifecycle.DRAFT,
                        entry.pool())));
        return free;
    }

    private QuestionEntry find(String id) {
        return archive.find(id).orElseThrow(() -> new UnknownQuestion(id));
    }
}
