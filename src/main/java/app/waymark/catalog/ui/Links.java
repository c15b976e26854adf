package app.waymark.catalog.ui;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Roadmap;
import app.waymark.catalog.Role;
import com.vaadin.flow.component.html.Anchor;

/** Addresses of the catalogue's pages. */
final class Links {

    private Links() {}

    static Anchor skill(Catalog catalog, String slug) {
        return plain("skills/" + slug, catalog.skillName(slug));
    }

    static Anchor role(Role role) {
        return plain("roles/" + role.slug(), role.name());
    }

    static Anchor stage(Roadmap roadmap, Roadmap.Stage stage) {
        return plain("roadmaps/" + roadmap.slug() + "#" + stage.slug(), stage.name());
    }

    static Anchor certification(Certification certification) {
        return plain("certifications/" + certification.slug(), certification.name());
    }

    private static Anchor plain(String href, String text) {
        var link = new Anchor(href, text);
        link.addClassName("plain");
        return link;
    }

    /** The page's one primary action. */
    static Anchor primary(String href, String text) {
        var link = new Anchor(href, text);
        link.addClassNames("btn", "primary");
        return link;
    }
}
