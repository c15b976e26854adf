package app.waymark.catalog;

import app.waymark.base.Lifecycle;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An examination or certificate.
 *
 * @param url official page, or null where none is certain
 * @param successor slug of what replaced it
 * @param costUsd fee in US dollars, or null where it is a subscription or unknown
 * @param minutes length of the examination in minutes
 * @param audienceRoles slugs of the roles it serves
 * @param unverifiedFields names of the facts that conflict or could not be checked
 * @param blueprint published domains with their weights in per cent
 * @param skills skills it exercises where there is no blueprint
 * @param namedIn slug of the source that names it, if one does
 */
public record Certification(
        String slug,
        String name,
        String provider,
        @Nullable String url,
        Availability status,
        @Nullable String statusNote,
        @Nullable String successor,
        @Nullable String replaces,
        @Nullable Double costUsd,
        @Nullable String costNote,
        @Nullable Integer minutes,
        @Nullable String questions,
        @Nullable String validity,
        @Nullable String levelText,
        List<String> audienceRoles,
        @Nullable Verification verified,
        List<String> unverifiedFields,
        List<BlueprintDomain> blueprint,
        List<SkillLevel> skills,
        @Nullable String namedIn)
        implements CatalogThing {

    /** The same certification once its row is in this state: retired ones say so, those brought back are current. */
    Certification in(Lifecycle state) {
        return with(status.in(state), successor, verified);
    }

    /** The same certification, retired, with what took its place. */
    public Certification replacedBy(@Nullable String newSuccessor) {
        return with(Availability.RETIRED, newSuccessor, verified);
    }

    /** The same certification after its facts were looked at where they were found before, or on its page. */
    Certification verifiedOn(LocalDate date) {
        String source = verified != null ? verified.source() : url != null ? url : provider;
        return with(status, successor, new Verification(date, source));
    }

    private Certification with(
            Availability newStatus, @Nullable String newSuccessor, @Nullable Verification newVerified) {
        return new Certification(
                slug,
                name,
                provider,
                url,
                newStatus,
                statusNote,
                newSuccessor,
                replaces,
                costUsd,
                costNote,
                minutes,
                questions,
                validity,
                levelText,
                audienceRoles,
                newVerified,
                unverifiedFields,
                blueprint,
                skills,
                namedIn);
    }

    /** A skill at a level. */
    public record SkillLevel(String skill, int level) {}

    /** A domain of the published blueprint; weights are per cent, a range where the provider gives one. */
    public record BlueprintDomain(
            String domain,
            @Nullable Double weightLow,
            @Nullable Double weightHigh,
            List<SkillLevel> skills,
            boolean verified) {}
}
