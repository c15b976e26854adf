package app.waymark.teams;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team proposes to one of its people.
 *
 * @param byName whether it is for them in particular; otherwise it is offered to everybody without a row
 * @param until the date by which the team would like it done
 */
public record OwnPart(boolean byName, LocalDate until, List<Proposal> proposals) {

    public OwnPart {
        proposals = List.copyOf(proposals);
    }

    /**
     * One course or examination.
     *
     * @param accepted what the person has said, or null for nothing yet; only they see it
     */
    public record Proposal(
            boolean certification,
            String slug,
            String title,
            @Nullable String url,
            double hours,
            double cost,
            List<String> skills,
            @Nullable Boolean accepted) {

        public Proposal {
            skills = List.copyOf(skills);
        }
    }
}
