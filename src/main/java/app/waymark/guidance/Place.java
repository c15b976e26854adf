package app.waymark.guidance;

import app.waymark.catalog.Roadmap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage that is worked on, on its roadmap: one that holds no others. */
record Place(Roadmap roadmap, Roadmap.Stage stage) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place && place.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    StageKey key() {
        return new StageKey(roadmap.slug(), stage.slug());
    }

    /** Of stages whose effort nobody states. */
    private static final double ASSUMED_HOURS = 40;

    /** For comparing efforts; stages whose effort nobody states count with the usual one. */
    double hours() {
        Double hours = stage.hours();
        return hours == null ? ASSUMED_HOURS : hours;
    }

    /** The stages of a roadmap that are worked on, in its order. */
    static List<Place> of(Roadmap roadmap) {
        return roadmap.stages().stream()
                .filter(stage -> roadmap.below(stage.slug()).isEmpty())
                .map(stage -> new Place(roadmap, stage))
                .toList();
    }

    /** Slugs of the stages that come directly before it; phases stand for all their stages. */
    List<String> before() {
        List<String> before = new ArrayList<>(stage.requires());
        @Nullable String parent = stage.parent();
        roadmap.stages().stream()
                .filter(other -> other.slug().equals(parent))
                .forEach(other -> before.addAll(other.requires()));
        return before;
    }

    /** Whether a stage that comes before is this one or the phase that it belongs to. */
    boolean isPartOf(String slug) {
        return stage.slug().equals(slug) || slug.equals(stage.parent());
    }
}
