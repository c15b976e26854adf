package app.waymark.guidance.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Availability;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Certification;
import app.waymark.guidance.CertificationFit;
import app.waymark.guidance.CertificationService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Certifications by what a person can do: those for their role first, retired ones last and never recommended. */
@Route("certifications-for-you/:role?")
@AnonymousAllowed
class FitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "certifications-for-you";

    private final transient CertificationService certifications;
    private final transient CatalogService catalogService;
    private final transient CurrentActor currentActor;

    FitView(CertificationService certifications, CatalogService catalogService, CurrentActor currentActor) {
        this.certifications = certifications;
        this.catalogService = catalogService;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack", "wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Actor> actor = currentActor.find();
        Optional<String> asked = event.getRouteParameters().get("role");
        if (asked.isPresent() && catalogService.current().role(asked.get()).isEmpty()) {
            throw new NotFoundException();
        }
        String role = asked.or(() -> actor.flatMap(certifications::role)).orElse("");
        var fits = actor.map(a -> certifications.fits(a, role)).orElseGet(() -> certifications.fits(role));
        removeAll();
        var header = new PageHeader(
                        getTranslation("fit.title"),
                        getTranslation(fits.attempt() == null ? "fit.lead.unknown" : "fit.lead"))
                .under("certifications", getTranslation("nav.certifications"));
        if (fits.attempt() == null) {
            var start = new Anchor(role.isEmpty() ? "roles" : "start/role/" + role, getTranslation("fit.measure"));
            start.addClassNames("btn", "primary");
            header.actions(start);
        }
        add(header, choices(role, fits));
        group("fit.for-role", fits, fit -> fit.offered() && fit.forRole());
        group("catalog.certifications.prompting", fits, fit -> fit.offered() && !fit.forRole() && fit.forPrompting());
        group("catalog.certifications.others", fits, fit -> fit.offered() && !fit.forRole() && !fit.forPrompting());
        retired(fits);
    }

    private Component choices(String role, CertificationService.Fits fits) {
        var roles = new SelectField(
                "role",
                getTranslation("way.role"),
                chosen -> getUI().ifPresent(ui -> ui.navigate(chosen.isEmpty() ? PATH : PATH + "/" + chosen)));
        roles.options(List.of(new SelectField.Option("", getTranslation("catalog.role.any"))));
        roles.options(catalogService.current().roles().stream()
                .map(each -> new SelectField.Option(each.slug(), each.name()))
                .toList());
        roles.show(role);
        List<SelectField.Option> names = fits.all().stream()
                .map(fit -> new SelectField.Option(
                        fit.certification().slug(), fit.certification().name()))
                .toList();
        var one = new SelectField("one", getTranslation("fit.compare.one"), chosen -> {});
        var other = new SelectField("other", getTranslation("fit.compare.other"), chosen -> {});
        one.options(names);
        other.options(names);
        if (names.size() > 1) {
            one.show(names.get(0).value());
            other.show(names.get(1).value());
        }
        var go = new NativeButton(
                getTranslation("fit.compare"),
                click -> getUI().ifPresent(
                                ui -> ui.navigate(CompareView.PATH + "/" + one.chosen() + "/" + other.chosen())));
        go.addClassName("btn");
        go.setId("compare");
        var row = new Div(roles, one, other, go);
        row.addClassNames("filters", "no-print", "ends");
        return row;
    }

    private void group(String heading, CertificationService.Fits fits, Predicate<CertificationFit> which) {
        List<CertificationFit> found = fits.all().stream().filter(which).toList();
        if (found.isEmpty()) {
            return;
        }
        var cards = new Div();
        cards.addClassNames("cards", "two");
        found.forEach(fit -> cards.add(card(fits, fit)));
        var part = new Div(new H2(getTranslation(heading)), cards);
        part.addClassNames("part", "stack");
        add(part);
    }

    private Component card(CertificationService.Fits fits, CertificationFit fit) {
        Certification certification = fit.certification();
        var facts = new Paragraph(FitWords.facts(certification));
        facts.addClassNames("small", "muted");
        var card = new Div(new H3(new Anchor("certifications/" + certification.slug(), certification.name())), facts);
        card.addClassNames("card", "stack", "tight");
        if (fits.attempt() != null) {
            var standing = new Paragraph();
            standing.addClassName("strong");
            standing.setText(FitWords.standing(fit));
            card.add(standing, new CoverBar(fit.coverage(), fit.known()), new Paragraph(FitWords.coverage(fit)));
            String missing = FitWords.missing(fit);
            if (!missing.isEmpty()) {
                var text = new Paragraph(missing);
                text.addClassName("small");
                card.add(text);
            }
        }
        if (certification.status() != Availability.CURRENT) {
            var chip = new Span(FitWords.status(certification));
            chip.addClassName("chip");
            card.add(new Div(chip));
        }
        var verified = new Paragraph(FitWords.verified(certification));
        verified.addClassName("tiny");
        card.add(verified);
        if (fits.attempt() != null) {
            card.add(
                    new Div(WhyView.link(fits.attempt(), "certification", certification.slug(), certification.name())));
        }
        return card;
    }

    private void retired(CertificationService.Fits fits) {
        List<CertificationFit> gone =
                fits.all().stream().filter(fit -> !fit.offered()).toList();
        if (gone.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("clean");
        for (CertificationFit fit : gone) {
            var item = new ListItem(new Anchor(
                    "certifications/" + fit.certification().slug(),
                    fit.certification().name()));
            Certification successor = fit.successor();
            if (successor != null) {
                item.add(
                        new Span(" " + getTranslation("catalog.certification.replaced-by") + " "),
                        new Anchor("certifications/" + successor.slug(), successor.name()));
            } else {
                item.add(new Span(" " + getTranslation("fit.no-successor")));
            }
            list.add(item);
        }
        var part = new Div(new H2(getTranslation("catalog.certifications.gone")), list);
        part.addClassNames("part", "stack");
        add(part);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.page-title", getTranslation("fit.title"));
    }
}
