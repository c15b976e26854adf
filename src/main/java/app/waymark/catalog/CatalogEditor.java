package app.waymark.catalog;

import app.waymark.base.AuditLog;
import app.waymark.base.DocumentDiff;
import app.waymark.base.Fault;
import app.waymark.base.Lifecycle;
import app.waymark.base.Phrase;
import app.waymark.security.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Changes the catalogue; admins only. Every change is a version with who, when and why; the whole catalogue is checked
 * before it is stored, and a change that somebody else has overtaken is refused with both versions. What was changed
 * here is never overwritten by an update. Attempts that run and results already given keep the revision they began with.
 */
@Service
public class CatalogEditor {

    private final CatalogStore store;
    private final CatalogFormat format;
    private final CatalogService catalogService;
    private final ObjectProvider<DependentsSource> dependents;
    private final AuditLog audit;

    CatalogEditor(
            CatalogStore store,
            CatalogFormat format,
            CatalogService catalogService,
            ObjectProvider<DependentsSource> dependents,
            AuditLog audit) {
        this.store = store;
        this.format = format;
        this.catalogService = catalogService;
        this.dependents = dependents;
        this.audit = audit;
    }

    /** Everything in every state, by kind and position, in one query. */
    @Transactional(readOnly = true)
    public List<CatalogEntry> entries(Actor actor) {
        actor.requireAdmin();
        return store.entries();
    }

    /**
     * One thing.
     *
     * @throws UnknownEntry when there is none
     */
    @Transactional(readOnly = true)
    public CatalogEntry entry(Actor actor, EntryKey key) {
        actor.requireAdmin();
        return find(key);
    }

    /**
     * Reads a document in the canonical JSON form.
     *
     * @throws CatalogFault naming the field that cannot be read
     */
    public CatalogThing read(Actor actor, CatalogKind kind, String document) {
        actor.requireAdmin();
        return format.readForeign(kind, document);
    }

    /** A thing in the canonical JSON form. */
    public String write(Actor actor, CatalogThing thing) {
        actor.requireAdmin();
        return format.write(thing);
    }

    /**
     * What would be wrong with the catalogue if these changes were made and everything in them published; stores
     * nothing. Versions are not looked at.
     *
     * @return each fault at kind, slug and field
     */
    @Transactional(readOnly = true)
    public List<Fault> check(Actor actor, Collection<EntryChange> changes) {
        actor.requireAdmin();
        Map<EntryKey, CatalogThing> things = new java.util.LinkedHashMap<>();
        store.entries().stream().filter(CatalogEditor::isSeen).forEach(entry -> things.put(entry.key(), entry.thing()));
        changes.forEach(change -> things.put(change.key(), change.thing()));
        List<Fault> faults = new ArrayList<>(CatalogCheck.faults(CatalogDocuments.of(things.values())));
        changes.forEach(change -> Completeness.blanks(change.thing(), faults));
        return faults;
    }

    /** The catalogue as people would see it if these changes were made; stores nothing. */
    @Transactional(readOnly = true)
    public Catalog preview(Actor actor, Collection<EntryChange> changes) {
        actor.requireAdmin();
        Map<EntryKey, CatalogThing> things = new java.util.LinkedHashMap<>();
        store.entries().stream().filter(CatalogEditor::isSeen).forEach(entry -> things.put(entry.key(), entry.thing()));
        changes.forEach(change -> things.put(change.key(), change.thing()));
        return new Catalog(store.revision(), new CatalogStore.Snapshot(CatalogDocuments.of(things.values()), Map.of()));
    }

    private static boolean isSeen(CatalogEntry entry) {
        return entry.state() == Lifecycle.PUBLISHED
                || (entry.state() == Lifecycle.RETIRED && entry.key().kind().staysWhenRetired());
    }

    /**
     * Makes all changes or none. Those that change nothing make no version.
     *
     * @param reason why, in a few words; shown in the history
     * @return number of rows that changed
     * @throws CatalogConflict when a row has another version than the change expects
     * @throws CatalogFault when the catalogue would contradict itself
     */
    @Transactional
    public int save(Actor actor, String reason, Collection<EntryChange> changes) {
        actor.requireAdmin();
        store.lock();
        Map<EntryKey, CatalogEntry> stored = new HashMap<>();
        store.entries().forEach(entry -> stored.put(entry.key(), entry));
        refuseIllFormed(changes);
        List<EntryChange> real = new ArrayList<>();
        for (EntryChange change : changes) {
            @Nullable CatalogEntry old = stored.get(change.key());
            if (isNews(change, old)) {
                real.add(change);
            }
        }
        if (!real.isEmpty()) {
            long revision = store.newRevision(reason);
            real.forEach(change -> {
                store.write(change, revision, actor.personId());
                audit.record(actor.personId(), "catalog.change", change.key().path());
            });
            refuseContradictions();
            lookAgainAfterwards();
        }
        return real.size();
    }

    private boolean isNews(EntryChange change, @Nullable CatalogEntry old) {
        if (old == null) {
            if (change.expectedVersion() != null) {
                throw new UnknownEntry(change.key());
            }
            return true;
        }
        if (change.expectedVersion() == null) {
            throw new CatalogFault(List.of(Fault.of(at(change) + ", slug", "fault.there-is-one")));
        }
        boolean same = old.state() == change.state() && old.document().equals(format.write(change.thing()));
        if (!same && change.expectedVersion() != old.version()) {
            throw new CatalogConflict(change, old);
        }
        return !same;
    }

    private static String at(EntryChange change) {
        return change.key().kind().code + " " + change.key().slug();
    }

    private static void refuseIllFormed(Collection<EntryChange> changes) {
        List<Fault> faults = new ArrayList<>(CatalogCheck.shape(
                CatalogDocuments.of(changes.stream().map(EntryChange::thing).toList())));
        changes.stream()
                .filter(change -> change.state() != Lifecycle.DRAFT)
                .forEach(change -> Completeness.blanks(change.thing(), faults));
        if (!faults.isEmpty()) {
            throw new CatalogFault(faults);
        }
    }

    private void refuseContradictions() {
        List<Fault> faults = CatalogCheck.faults(store.load());
        if (!faults.isEmpty()) {
            throw new CatalogFault(faults);
        }
    }

    private void lookAgainAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                catalogService.changed();
            }
        });
    }

    /**
     * Puts one thing into another state; a course or certification that is retired or published again says so itself.
     *
     * @throws CatalogConflict when it has another version
     * @throws CatalogFault when what depends on it would be left without it
     */
    @Transactional
    public void move(Actor actor, EntryKey key, int expectedVersion, Lifecycle to) {
        actor.requireAdmin();
        CatalogThing moved = find(key).in(to).thing();
        save(actor, to.code(), List.of(new EntryChange(moved, expectedVersion, to)));
    }

    /**
     * Puts a thing before another of its kind, or at the end. Order is not content: nobody's edit conflicts with it, and
     * attempts that run keep theirs.
     *
     * @param next the thing that is to follow, or null
     * @throws UnknownEntry when there is one of the two no longer
     */
    @Transactional
    public void place(Actor actor, EntryKey key, @Nullable EntryKey next) {
        actor.requireAdmin();
        store.lock();
        List<String> before = store.entries().stream()
                .map(CatalogEntry::key)
                .filter(one -> one.kind() == key.kind())
                .map(EntryKey::slug)
                .toList();
        List<String> order = new ArrayList<>(before);
        if (!order.remove(key.slug())) {
            throw new UnknownEntry(key);
        }
        int at = next == null ? order.size() : order.indexOf(next.slug());
        if (at < 0) {
            throw new UnknownEntry(java.util.Objects.requireNonNull(next));
        }
        order.add(at, key.slug());
        if (!order.equals(before)) {
            store.order(key.kind(), order, store.newRevision(CatalogStore.ORDER), actor.personId());
            audit.record(actor.personId(), "catalog.order", key.path());
            lookAgainAfterwards();
        }
    }

    /** Lets releases update a thing by themselves again, once it is as it is shipped. */
    @Transactional
    public void followReleases(Actor actor, EntryKey key) {
        actor.requireAdmin();
        store.followReleases(key);
    }

    /** The versions of a thing, newest first. */
    @Transactional(readOnly = true)
    public List<EntryVersion> history(Actor actor, EntryKey key) {
        actor.requireAdmin();
        List<EntryVersion> history = new ArrayList<>();
        String before = "";
        for (CatalogStore.StoredVersion version : store.versions(key)) {
            String document = format.write(version.thing());
            history.addFirst(new EntryVersion(
                    version.revision(),
                    version.at(),
                    version.changedBy(),
                    version.reason(),
                    version.state(),
                    before.isEmpty() ? List.of() : DocumentDiff.between(before, document),
                    document));
            before = document;
        }
        return history;
    }

    /**
     * Gives a thing the content of an earlier version; its state stays.
     *
     * @throws UnknownEntry when there is no such version
     * @throws CatalogConflict when it has another version than expected
     */
    @Transactional
    public void restore(Actor actor, EntryKey key, long revision, int expectedVersion) {
        actor.requireAdmin();
        CatalogThing earlier = store.versions(key).stream()
                .filter(version -> version.revision() == revision)
                .findFirst()
                .orElseThrow(() -> new UnknownEntry(key))
                .thing();
        Lifecycle state = find(key).state();
        save(actor, "restored from revision " + revision, List.of(new EntryChange(earlier, expectedVersion, state)));
    }

    /**
     * Makes a draft with the same content.
     *
     * @param suffix added to the name, so that the two can be told apart
     * @return key of the draft
     */
    @Transactional
    public EntryKey duplicate(Actor actor, EntryKey key, String suffix) {
        actor.requireAdmin();
        store.lock();
        Set<String> taken = store.entries().stream()
                .filter(entry -> entry.key().kind() == key.kind())
                .map(entry -> entry.key().slug())
                .collect(Collectors.toCollection(HashSet::new));
        String slug = Stream.iterate(2, n -> n + 1)
                .map(n -> key.slug() + "-" + n)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
        CatalogThing copy = format.renamed(find(key).thing(), slug, suffix);
        save(actor, "copied from " + key.slug(), List.of(new EntryChange(copy, null, Lifecycle.DRAFT)));
        return EntryKey.of(copy);
    }

    /** What refers to a thing, in the catalogue and beyond. */
    @Transactional(readOnly = true)
    public List<Dependent> dependents(Actor actor, EntryKey key) {
        actor.requireAdmin();
        List<Dependent> found = new ArrayList<>();
        store.entries().stream()
                .filter(CatalogEditor::isSeen)
                .forEach(entry -> References.of(entry.thing()).stream()
                        .filter(reference ->
                                reference.to().equals(key) && !entry.key().equals(key))
                        .forEach(reference -> found.add(new Dependent(
                                entry.key().kind().code,
                                entry.key().slug(),
                                entry.thing().title(),
                                reference.field(),
                                !key.kind().staysWhenRetired()))));
        dependents.orderedStream().forEach(source -> found.addAll(source.dependents(key)));
        return found;
    }

    /** What refers to a thing beyond catalogue and bank, counted: nothing of it is named. */
    @Transactional(readOnly = true)
    public List<Phrase> countedDependents(Actor actor, EntryKey key) {
        actor.requireAdmin();
        return dependents
                .orderedStream()
                .flatMap(source -> source.counted(key).stream())
                .toList();
    }

    private CatalogEntry find(EntryKey key) {
        return store.find(key).orElseThrow(() -> new UnknownEntry(key));
    }
}
