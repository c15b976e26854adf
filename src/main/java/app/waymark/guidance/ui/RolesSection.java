package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.base.ui.Band;
import app.waymark.guidance.RoleStanding;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** Every role against the same answers, nearest first; nothing is said of roles that the answers hardly touch. */
final class RolesSection {

    private final List<RoleStanding> roles;

    RolesSection(List<RoleStanding> roles) {
        this.roles = roles;
    }

    Optional<Component> section() {
        if (roles.size() < 2) {
            return Optional.empty();
        }
        var note = new Paragraph(translate("roles.compared.note"));
        note.addClassNames("small", "muted");
        var rows = new Div();
        rows.addClassNames("skill-rows", "roles");
        roles.forEach(role -> rows.add(row(role)));
        var section = new Div(new H2(title()), note, rows);
        section.addClassNames("card", "stack");
        section.setId("roles");
        return Optional.of(section);
    }

    private String title() {
        return roles.getFirst().told() && roles.getFirst().met() > 0
                ? translate("roles.compared.nearest", roles.getFirst().name())
                : translate("roles.compared.title");
    }

    private static Component row(RoleStanding role) {
        var link = new Anchor("roles/" + role.slug(), role.name());
        link.addClassName("plain");
        var details = new Span(details(role));
        details.addClassName("tiny");
        double requirements = Math.max(1, role.requirements());
        Band.Range range = role.told()
                ? new Band.Range(
                        role.metLow() / requirements, role.met() / requirements, role.metHigh() / requirements, true)
                : null;
        var band = new Div(new Band(range, null, says(role)));
        band.addClassName("band-cell");
        var words = new Span(says(role));
        words.addClassNames("small", "unbroken");
        var row = new Div(new Div(link, new Div(details)), band, words);
        row.addClassName("skill-row");
        return row;
    }

    /** How many requirements are met, with the likely range; or that this cannot be told. */
    static String says(RoleStanding role) {
        if (!role.told()) {
            return translate("roles.compared.open");
        }
        return role.metLow() == role.metHigh()
                ? translate("forward.role.exactly", role.met(), role.requirements())
                : translate("forward.role", role.met(), role.requirements(), role.metLow(), role.metHigh());
    }

    /** What that rests on. */
    static String details(RoleStanding role) {
        return role.told()
                ? translate(
                        "roles.compared.details",
                        role.probablyMet(),
                        role.probablyBelow(),
                        role.requirements() - role.probablyMet() - role.probablyBelow())
                : translate("roles.compared.untouched", role.requirements() - role.unknown(), role.requirements());
    }
}
