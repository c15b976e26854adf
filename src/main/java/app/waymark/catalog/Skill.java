package app.waymark.catalog;

import java.util.List;

/**
 * Something a person can know, measured on its own.
 *
 * @param domain slug of its domain
 * @param aliases other names and source topics that mean this skill
 * @param prior mean of ability before any answer, in logits
 * @param prerequisites slugs of skills that come before it
 */
public record Skill(
        String slug,
        String name,
        String domain,
        String description,
        SourcePlace source,
        List<String> aliases,
        double prior,
        List<String> prerequisites)
        implements CatalogThing {}
