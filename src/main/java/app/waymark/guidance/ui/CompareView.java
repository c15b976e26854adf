package app.waymark.guidance.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.catalog.Certification;
import app.waymark.guidance.CertificationFit;
import app.waymark.guidance.CertificationService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Two certifications side by side, by their facts and by what the person can do. */
@Route("compare/:one/:other")
@AnonymousAllowed
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "compare";

    private final transient CertificationService certifications;
    private final transient CurrentActor currentActor;
    private String title = "";

    CompareView(CertificationService certifications, CurrentActor currentActor) {
        this.certifications = certifications;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Actor> actor = currentActor.find();
        String role = actor.flatMap(certifications::role).orElse("");
        var fits = actor.map(a -> certifications.fits(a, role)).orElseGet(() -> certifications.fits(role));
        List<CertificationFit> two = List.of(find(fits, event, "one"), find(fits, event, "other"));
        title = getTranslation(
                "compare.title",
                two.get(0).certification().name(),
                two.get(1).certification().name());
        removeAll();
        add(
                new PageHeader(getTranslation("compare.heading"), getTranslation("compare.lead"))
                        .under(FitView.PATH, getTranslation("fit.title")),
                table(two, fits.attempt() != null));
    }

    private static CertificationFit find(CertificationService.Fits fits, BeforeEnterEvent event, String parameter) {
        String slug = event.getRouteParameters().get(parameter).orElse("");
        return fits.all().stream()
                .filter(fit -> fit.certification().slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Component table(List<CertificationFit> two, boolean measured) {
        var table = new NativeTable();
        table.addClassNames("plain", "compare");
        table.setCaptionText(getTranslation("compare.caption"));
        var head = new NativeTableRow(column(new Span(getTranslation("compare.fact"))));
        two.forEach(fit -> head.add(column(new Anchor(
                "certifications/" + fit.certification().slug(),
                fit.certification().name()))));
        table.getHead().add(head);
        if (measured) {
            row(table, "compare.standing", two, FitWords::standing);
            row(table, "compare.coverage", two, FitWords::coverage);
            row(table, "compare.missing", two, fit -> {
                String missing = FitWords.missing(fit);
                return missing.isEmpty() ? getTranslation("compare.missing.none") : missing;
            });
        }
        row(table, "compare.parts", two, CompareView::parts);
        fact(table, "catalog.fact.provider", two, Certification::provider);
        fact(table, "catalog.fact.cost", two, FitWords::cost);
        fact(table, "catalog.fact.minutes", two, FitWords::length);
        fact(table, "catalog.fact.questions", two, c -> FitWords.orUnknown(c.questions()));
        fact(table, "catalog.fact.validity", two, c -> FitWords.orUnknown(c.validity()));
        fact(table, "catalog.fact.level", two, c -> FitWords.orUnknown(c.levelText()));
        fact(table, "catalog.fact.status", two, FitWords::status);
        row(table, "catalog.fact.successor", two, fit -> {
            Certification successor = fit.successor();
            return successor == null ? "–" : successor.name();
        });
        fact(table, "catalog.fact.verified", two, FitWords::verified);
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("compare.caption"));
        return scroll;
    }

    private static String parts(CertificationFit fit) {
        List<String> parts = fit.parts().stream()
                .filter(part -> part.name() != null)
                .map(part -> part.name() + " " + Math.round(part.weight() * 100) + " %")
                .toList();
        return parts.isEmpty() ? "–" : String.join("; ", parts);
    }

    private void fact(
            NativeTable table, String heading, List<CertificationFit> two, Function<Certification, String> text) {
        row(table, heading, two, fit -> text.apply(fit.certification()));
    }

    private void row(
            NativeTable table, String heading, List<CertificationFit> two, Function<CertificationFit, String> text) {
        var name = new NativeTableHeaderCell(getTranslation(heading));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name);
        two.forEach(fit -> row.add(new NativeTableCell(text.apply(fit))));
        table.getBody().add(row);
    }

    private static NativeTableHeaderCell column(Component content) {
        var cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.page-title", title);
    }
}
