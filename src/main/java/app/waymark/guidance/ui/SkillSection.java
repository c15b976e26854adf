package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import app.waymark.base.ui.Band;
import app.waymark.base.ui.WordBadge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Skill by skill: the likely range against what the role asks, grouped by domain. */
final class SkillSection {

    private static final int LEVELS = 5;

    private final AttemptResult result;

    private final boolean reviewable;

    SkillSection(AttemptResult result) {
        this(result, false);
    }

    /** With links from each skill to the answers behind it, for whoever may review them. */
    SkillSection(AttemptResult result, boolean reviewable) {
        this.result = result;
        this.reviewable = reviewable;
    }

    Component section() {
        var legend = new Paragraph(translate("result.skills.legend"));
        legend.addClassNames("small", "muted");
        var section = new Div(new H2(translate("result.skills")), legend);
        section.addClassNames("card", "stack");
        section.add(rows(false));
        if (result.requirements().stream().anyMatch(AttemptResult.RequirementResult::soft)) {
            var note = new Paragraph(translate("result.soft.note"));
            note.addClassNames("small", "muted");
            var heading = new H2(translate("result.soft"));
            heading.addClassName("beside");
            section.add(heading, note, rows(true));
        }
        return section;
    }

    private Component rows(boolean soft) {
        var rows = new Div(head());
        rows.addClassName("skill-rows");
        Map<String, AttemptResult.RequirementResult> required = new LinkedHashMap<>();
        result.requirements().forEach(r -> required.put(r.skill(), r));
        byDomain(soft, required).forEach((domain, skills) -> {
            var heading = new H3(domain);
            heading.addClassName("domain");
            rows.add(heading);
            skills.forEach(skill -> rows.add(row(skill, required.get(skill.slug()))));
        });
        return rows;
    }

    private Map<String, List<AttemptResult.SkillResult>> byDomain(
            boolean soft, Map<String, AttemptResult.RequirementResult> required) {
        Map<String, String> names = new LinkedHashMap<>();
        result.domains().forEach(d -> names.put(d.slug(), d.name()));
        Map<String, List<AttemptResult.SkillResult>> byDomain = new LinkedHashMap<>();
        for (AttemptResult.SkillResult skill : result.skills()) {
            boolean wanted = required.isEmpty() ? skill.answers() > 0 : required.containsKey(skill.slug());
            if (wanted && (required.isEmpty() || skill.soft() == soft)) {
                byDomain.computeIfAbsent(
                                names.getOrDefault(skill.domain(), skill.domain()), domain -> new ArrayList<>())
                        .add(skill);
            }
        }
        return byDomain;
    }

    private static Component head() {
        var levels = new Span();
        levels.addClassName("band-cell");
        for (int level = 1; level <= LEVELS; level++) {
            levels.add(new Span(LevelWords.level(level)));
        }
        var head = new Div(
                new Span(translate("result.skills.skill")), levels, new Span(translate("result.skills.against")));
        head.addClassNames("skill-row", "head");
        head.getElement().setAttribute("aria-hidden", "true");
        return head;
    }

    private Component row(AttemptResult.SkillResult skill, AttemptResult.@Nullable RequirementResult requirement) {
        var link = new Anchor("skills/" + skill.slug(), skill.name());
        link.addClassName("plain");
        HtmlContainer evidence = reviewable && skill.answers() > 0
                ? new Anchor("results/" + result.attemptId() + "/review?skill=" + skill.slug(), evidence(skill))
                : new Span(evidence(skill));
        evidence.addClassName("tiny");
        var name = new Div(link, new Div(evidence));
        Double asked = requirement == null ? null : (requirement.level() - 1.0) / LEVELS;
        var band = new Div(new Band(range(skill), asked, describe(skill, requirement)));
        band.addClassName("band-cell");
        Component word = requirement == null
                ? new Span(LevelWords.range(skill.lowLevel(), skill.highLevel()).orElse(translate("word.unknown")))
                : new WordBadge(requirement.word(), translate("word." + requirement.word()));
        var row = new Div(name, band, new Div(word));
        row.addClassName("skill-row");
        return row;
    }

    static String evidence(AttemptResult.SkillResult skill) {
        String standing = translate("standing." + skill.standing());
        return switch (skill.answers()) {
            case 0 -> standing;
            case 1 -> translate("standing.one-answer", standing);
            default -> translate("standing.answers", standing, skill.answers());
        };
    }

    static Band.@Nullable Range range(AttemptResult.SkillResult skill) {
        Double low = skill.low();
        Double high = skill.high();
        return low == null || high == null
                ? null
                : new Band.Range(low, skill.best(), high, skill.standing().equals("measured"));
    }

    static String describe(AttemptResult.SkillResult skill, AttemptResult.@Nullable RequirementResult requirement) {
        Optional<String> levels = LevelWords.range(skill.lowLevel(), skill.highLevel());
        String reached = levels.map(words -> translate("band.reached", words)).orElse(translate("band.unknown"));
        return requirement == null
                ? reached
                : reached + " " + translate("band.asked", LevelWords.level(requirement.level()));
    }
}
