package app.waymark.teams.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.teams.SkillCapability;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamPicture;

/** Where a team stands, in a sentence and one more. */
final class TeamHeadline {

    private static final double WORTH_SAYING = 0.05;

    private TeamHeadline() {}

    static String of(TeamDetails team, TeamPicture picture) {
        if (team.archived()) {
            return translate("teams.view.archived");
        }
        if (team.targets().isEmpty()) {
            return translate("teams.view.nothing-wanted");
        }
        if (picture.tooFew()) {
            return translate("teams.view.too-few");
        }
        var thin = picture.gaps().stream().filter(SkillCapability::thin).findFirst();
        var strong = picture.strengths().stream().findFirst();
        if (thin.isPresent() && strong.isPresent()) {
            return translate(
                    "teams.view.thin-strong", thin.get().name(), strong.get().name());
        }
        return thin.map(skill -> translate("teams.view.thin", skill.name()))
                .or(() -> strong.map(skill -> translate("teams.view.strong", skill.name())))
                .orElseGet(() -> translate("teams.view.cannot-tell"));
    }

    static String lead(TeamDetails team, TeamPicture picture) {
        if (team.targets().isEmpty()) {
            return translate(team.manager() ? "teams.view.nothing-wanted.manager" : "teams.view.nothing-wanted.member");
        }
        if (picture.tooFew()) {
            return translate("teams.view.too-few.text");
        }
        return picture.gaps().stream()
                .findFirst()
                .map(TeamHeadline::sentence)
                .orElseGet(() -> translate("teams.view.cannot-tell.text"));
    }

    private static String sentence(SkillCapability skill) {
        boolean one = skill.noneIfOneLeaves() >= WORTH_SAYING;
        boolean two = skill.noneIfTwoLeave() >= WORTH_SAYING;
        String leaving = one
                ? translate("teams.view.one-leaves", TeamWords.percent(skill.noneIfOneLeaves()))
                : two
                        ? translate("teams.view.two-leave", TeamWords.percent(skill.noneIfTwoLeave()))
                        : translate("teams.view.enough-left");
        return translate(
                "teams.view.sentence",
                TeamWords.number(skill.expected()),
                skill.low(),
                skill.high(),
                skill.name(),
                skill.level(),
                skill.wanted(),
                leaving);
    }
}
