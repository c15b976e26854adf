package app.waymark.assessment;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.Domain;
import app.waymark.catalog.Skill;
import app.waymark.measurement.GaussianBelief;
import app.waymark.measurement.Requirement;
import app.waymark.measurement.Response;
import app.waymark.measurement.Role;
import app.waymark.measurement.Scope;
import app.waymark.measurement.Scorer;
import app.waymark.measurement.SkillTree;
import java.util.List;

/** One catalogue revision as the engine sees it: skills as indices of a tree. */
final class SkillModel {

    /** Share of an average requirement's weight that a soft one gets when questions are chosen. */
    private static final double SOFT_SHARE = 0.5;

    private final Catalog catalog;
    private final List<Skill> skills;
    private final EngineTerms terms;
    private final SkillTree tree;
    private final Scorer scorer;
    private final GaussianBelief nothingKnown;

    SkillModel(Catalog catalog) {
        this.catalog = catalog;
        this.skills = catalog.skills();
        terms = new EngineTerms(catalog.domains(), skills);
        tree = terms.tree();
        scorer = new Scorer(tree);
        nothingKnown = GaussianBelief.prior(tree);
    }

    Catalog catalog() {
        return catalog;
    }

    SkillTree tree() {
        return tree;
    }

    EngineTerms terms() {
        return terms;
    }

    Scorer scorer() {
        return scorer;
    }

    /** What earlier answers leave; whoever starts afresh shares one object, for it is the largest part of an attempt. */
    GaussianBelief belief(List<Response> earlier) {
        return earlier.isEmpty() ? nothingKnown : GaussianBelief.from(tree, earlier);
    }

    Skill skill(int i) {
        return skills.get(i);
    }

    boolean knows(String slug) {
        return terms.knows(slug);
    }

    int indexOf(String slug) {
        return terms.indexOf(slug);
    }

    /**
     * The role in the engine's terms.
     *
     * @param withSoft whether soft requirements take part; a quick look leaves them out
     */
    Role role(app.waymark.catalog.Role role, boolean withSoft) {
        long measured = role.requirements().stream()
                .filter(r -> !catalog.isSoft(r.skill()))
                .count();
        double softWeight = SOFT_SHARE / Math.max(1, measured);
        return new Role(role.requirements().stream()
                .filter(r -> withSoft || !catalog.isSoft(r.skill()))
                .map(r -> Requirement.atLevel(
                        indexOf(r.skill()),
                        r.level(),
                        catalog.isSoft(r.skill()) ? softWeight : r.weight(),
                        r.essential()))
                .toList());
    }

    /**
     * The scope in the engine's terms.
     *
     * @throws UnknownScope when the catalogue has no such thing
     */
    Scope scope(QuizScope scope, boolean withSoft) {
        return switch (scope.kind()) {
            case ROLE -> Scope.ofRole(tree, role(role(scope), withSoft));
            case FIELD -> Scope.ofWholeField(tree);
            case DOMAIN -> Scope.ofSkills(tree, skillsOf(scope));
            case SKILL -> Scope.ofSkills(tree, skillsOf(scope));
        };
    }

    app.waymark.catalog.Role role(QuizScope scope) {
        return catalog.role(scope.slug())
                .orElseThrow(() -> new UnknownScope(scope.kind().code(), scope.slug()));
    }

    /** Indices of the skills that the scope is about. */
    List<Integer> skillsOf(QuizScope scope) {
        List<String> slugs = switch (scope.kind()) {
            case ROLE ->
                role(scope).requirements().stream()
                        .map(app.waymark.catalog.Role.Requirement::skill)
                        .toList();
            case FIELD -> skills.stream().map(Skill::slug).toList();
            case DOMAIN ->
                catalog.skillsOf(scope.slug()).stream().map(Skill::slug).toList();
            case SKILL -> knows(scope.slug()) ? List.of(scope.slug()) : List.<String>of();
        };
        if (slugs.isEmpty()) {
            throw new UnknownScope(scope.kind().code(), scope.slug());
        }
        return slugs.stream().map(this::indexOf).toList();
    }

    /** What people call the scope. */
    String nameOf(QuizScope scope) {
        return switch (scope.kind()) {
            case ROLE -> role(scope).name();
            case FIELD -> "";
            case DOMAIN -> catalog.domain(scope.slug()).map(Domain::name).orElse(scope.slug());
            case SKILL -> catalog.skillName(scope.slug());
        };
    }
}
