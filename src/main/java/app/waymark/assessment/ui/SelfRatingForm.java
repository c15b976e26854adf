package app.waymark.assessment.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Domain;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Asks where people see themselves, one choice per domain, all of them optional. */
final class SelfRatingForm extends NativeDetails {

    private static final int LEVELS = 5;

    private final Map<String, Integer> levels = new LinkedHashMap<>();

    SelfRatingForm(List<Domain> domains) {
        setSummaryText(getTranslation("self.title"));
        setId("self-rating");
        var anchors = new UnorderedList();
        anchors.addClassNames("prose", "small");
        IntStream.rangeClosed(1, LEVELS)
                .forEach(level -> anchors.add(new ListItem(getTranslation("self.anchor." + level))));
        var fields = new Div();
        fields.addClassNames("cards", "two");
        domains.forEach(domain -> fields.add(field(domain)));
        var inside = new Div(new Paragraph(getTranslation("self.text")), anchors, fields);
        inside.addClassNames("inside", "stack");
        setContent(inside);
    }

    private SelectField field(Domain domain) {
        List<SelectField.Option> options = new ArrayList<>();
        options.add(new SelectField.Option("", getTranslation("self.skip")));
        options.add(new SelectField.Option("0", getTranslation("self.level.0")));
        IntStream.rangeClosed(1, LEVELS)
                .forEach(level ->
                        options.add(new SelectField.Option(String.valueOf(level), getTranslation("level." + level))));
        var field = new SelectField("self-" + domain.slug(), domain.name(), chosen -> {
                    if (chosen.isEmpty()) {
                        levels.remove(domain.slug());
                    } else {
                        levels.put(domain.slug(), Integer.valueOf(chosen));
                    }
                })
                .options(options);
        field.show("");
        return field;
    }

    /** What was chosen so far, by domain. */
    Map<String, Integer> chosen() {
        return Map.copyOf(levels);
    }
}
