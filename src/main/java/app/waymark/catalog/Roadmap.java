package app.waymark.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An ordered way through stages, as one of the sources draws it. */
public record Roadmap(
        String slug,
        String name,
        String summary,
        SourcePlace source,
        List<String> principles,
        List<Reference> references,
        List<Stage> stages)
        implements CatalogThing {

    /** Further reading of a roadmap: an article, a video, a book, a notebook. */
    public record Reference(String title, @Nullable String url, String kind) {}

    /** A link of a stage. */
    public record Link(String title, String url) {}

    /** A skill that a stage builds and the level it takes it to. */
    public record Build(String skill, int toLevel) {}

    /** A task that no quiz can measure; the person keeps the proof. */
    public record Evidence(
            String slug, String text, @Nullable String url) {}

    /**
     * One step of the way.
     *
     * @param parent slug of the phase or section it belongs to, or null at the top
     * @param kind phase, section, topic or step
     * @param months duration the source gives, or null where it gives none
     * @param hours our estimate of the work
     * @param requires slugs of stages that come before it
     */
    public record Stage(
            String slug,
            String name,
            @Nullable String parent,
            String kind,
            @Nullable Double months,
            String description,
            @Nullable Double hours,
            List<Build> builds,
            List<Evidence> evidence,
            List<String> requires,
            boolean optional,
            List<Link> links,
            @Nullable SourcePlace source) {}

    /** The stages directly below {@code parent}, in order; null asks for the top. */
    public List<Stage> below(@Nullable String parent) {
        return stages.stream()
                .filter(stage -> java.util.Objects.equals(stage.parent(), parent))
                .toList();
    }
}
