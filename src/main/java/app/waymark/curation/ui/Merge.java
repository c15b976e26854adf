package app.waymark.curation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts what one admin has changed on top of what another one has stored in the meantime. */
final class Merge {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Merge() {}

    /**
     * The outcome.
     *
     * @param document their document with my changes
     * @param both fields that both have changed, each to something else; mine stand in the document
     */
    record Merged(String document, List<String> both) {}

    /** Merges field by field at the top of the documents, all in canonical JSON. */
    static Merged of(String base, String mine, String theirs) {
        JsonNode before = JSON.readTree(base.isEmpty() ? "{}" : base);
        JsonNode my = JSON.readTree(mine);
        ObjectNode merged = (ObjectNode) JSON.readTree(theirs);
        var names = new TreeSet<String>(before.propertyNames());
        names.addAll(my.propertyNames());
        List<String> both = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), my.get(name))) {
                boolean theyToo = !Objects.equals(before.get(name), merged.get(name));
                if (theyToo && !Objects.equals(my.get(name), merged.get(name))) {
                    both.add(name);
                }
                if (my.get(name) == null) {
                    merged.remove(name);
                } else {
                    merged.set(name, my.get(name));
                }
            }
        }
        return new Merged(merged.toString(), both);
    }
}
