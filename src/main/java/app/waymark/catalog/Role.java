package app.waymark.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job to work towards, with what it requires and what is said about it. */
public record Role(
        String slug,
        String name,
        String summary,
        String description,
        List<String> responsibilities,
        String education,
        String experience,
        List<String> challenges,
        List<String> outlook,
        List<Faq> faqs,
        @Nullable String examples,
        SourcePlace source,
        List<Requirement> requirements)
        implements CatalogThing {

    /** A frequent question and its answer. */
    public record Faq(String question, String answer) {}

    /**
     * What the role asks of one skill.
     *
     * @param level required level, 1 to 5
     * @param weight share in the readiness shortfall; 0 for soft skills, the others sum to 1
     * @param essential whether a clear gap here alone means "not ready"
     * @param reason why the role needs it, in one line
     */
    public record Requirement(String skill, int level, double weight, boolean essential, String reason) {}
}
