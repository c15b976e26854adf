package app.waymark.curation.ui;

import app.waymark.catalog.CatalogService;
import app.waymark.people.PeopleNames;
import app.waymark.questions.InvalidAnswer;
import app.waymark.questions.QuestionReadings;
import app.waymark.questions.QuestionReadings.Blind;
import app.waymark.questions.QuestionReadings.Reading;
import app.waymark.questions.UnknownQuestion;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A second reader answers a question without seeing its key. */
@Route("curation/questions/:id/blind")
@RolesAllowed(Actor.ADMIN)
class BlindView extends CurationPage {

    private final transient QuestionReadings readings;
    private final transient CatalogService catalogService;
    private final transient PeopleNames names;

    BlindView(QuestionReadings readings, CatalogService catalogService, PeopleNames names, CurrentActor currentActor) {
        super(currentActor);
        this.readings = readings;
        this.catalogService = catalogService;
        this.names = names;
    }

    @Override
    void draw() {
        String id = routeParameter("id");
        Blind blind;
        try {
            blind = readings.blind(actor(), id);
        } catch (UnknownQuestion e) {
            throw new NotFoundException();
        }
        header(getTranslation("curation.blind.title"), getTranslation("curation.blind.lead"))
                .under("curation/questions", getTranslation("curation.nav.questions"));
        var preview = new PreviewElement(words());
        preview.show(blind.face(), catalogService.current().skillName(blind.skill()));
        preview.onAnswer(tried -> answered(id, blind, tried));
        var frame = new Div(preview);
        frame.addClassName("preview-frame");
        add(frame);
    }

    private void answered(String id, Blind blind, PreviewElement.Tried tried) {
        try {
            boolean agreed = readings.record(actor(), id, blind, tried.choice(), tried.dontKnow());
            removeAll();
            header(
                            getTranslation(agreed ? "curation.blind.agreed" : "curation.blind.differs"),
                            getTranslation(agreed ? "curation.blind.agreed.text" : "curation.blind.differs.text"))
                    .under("curation/questions", getTranslation("curation.nav.questions"));
            var open = new Anchor("curation/questions/" + id, getTranslation("curation.blind.open"));
            open.addClassNames("btn", "primary");
            add(new Div(open), past(readings.of(actor(), id)));
        } catch (InvalidAnswer e) {
            complain(getTranslation("curation.question.tried-not"));
        }
    }

    private Div past(List<Reading> past) {
        Map<UUID, String> who = names.of(past.stream()
                .map(Reading::reader)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var part = new Div(new H2(getTranslation("curation.blind.readings")));
        part.addClassName("stack");
        past.forEach(reading -> part.add(new Paragraph(getTranslation(
                reading.agreed()
                        ? "curation.blind.reading.agreed"
                        : reading.dontKnow() ? "curation.blind.reading.unknown" : "curation.blind.reading.differs",
                LocalDate.ofInstant(reading.at(), ZoneOffset.UTC).toString(),
                HistoryStep.who(reading.reader(), who, words())))));
        return part;
    }
}
