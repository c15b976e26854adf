package app.waymark.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A module with personal data and open work, kept in memory. */
public class FakeWork implements PersonalDataSource, OpenWork {

    private final Map<UUID, List<String>> done = new ConcurrentHashMap<>();
    private final Map<UUID, String> open = new ConcurrentHashMap<>();

    public void add(UUID person, String what) {
        done.computeIfAbsent(person, id -> new ArrayList<>()).add(what);
    }

    public void begin(UUID person, String name) {
        open.put(person, name);
    }

    public List<String> of(UUID person) {
        return done.getOrDefault(person, List.of());
    }

    public Optional<String> openOf(UUID person) {
        return Optional.ofNullable(open.get(person));
    }

    @Override
    public String section() {
        return "fake-work";
    }

    @Override
    public Object export(UUID personId) {
        return of(personId);
    }

    @Override
    public void erase(UUID personId) {
        done.remove(personId);
        open.remove(personId);
    }

    @Override
    public void transfer(UUID fromPersonId, UUID toPersonId) {
        of(fromPersonId).forEach(what -> add(toPersonId, what));
        done.remove(fromPersonId);
        String moved = open.remove(fromPersonId);
        if (moved != null && open.putIfAbsent(toPersonId, moved) != null) {
            throw new IllegalStateException("Two are open");
        }
    }

    @Override
    public Optional<Open> find(UUID personId) {
        return openOf(personId).map(name -> new Open(name, 7, Instant.parse("2026-03-01T10:00:00Z")));
    }

    @Override
    public void end(UUID personId) {
        String ended = open.remove(personId);
        add(personId, "ended " + ended);
    }
}
