package app.waymark.people.ui;

import app.waymark.operations.Settings;
import app.waymark.operations.Threshold;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers that admins may change: what each does, what it usually is, and what it may be. Stored together. */
final class ThresholdPart extends Section {

    private final transient Settings settings;
    private final transient CurrentActor currentActor;
    private final Map<Threshold, Row> rows = new LinkedHashMap<>();
    private final Span said = new Span();

    ThresholdPart(Settings settings, List<Threshold> thresholds, CurrentActor currentActor) {
        this.settings = settings;
        this.currentActor = currentActor;
        addClassNames("card", "stack");
        said.getElement().setAttribute("role", "status");
        said.addClassName("small");
        var save = new NativeButton(getTranslation("people.settings.thresholds.save"), click -> save());
        save.addClassNames("btn", "primary");
        var text = new Paragraph(getTranslation("people.settings.thresholds.text") + " ");
        text.add(new Anchor(AuditView.PATH + "?q=setting.change", getTranslation("people.settings.thresholds.audit")));
        text.addClassNames("small", "muted");
        add(new H2(getTranslation("people.settings.thresholds")), text);
        thresholds.stream().sorted(Comparator.comparingInt(Threshold::order)).forEach(threshold -> {
            var row = new Row(threshold);
            rows.put(threshold, row);
            add(row.component());
        });
        var actions = new Div(save, said);
        actions.addClassName("row");
        add(actions);
    }

    /** One number with its words. */
    private final class Row {

        private final Threshold threshold;
        private final Input input = new Input();
        private final Span problem = new Span();
        private final Span state = new Span();
        private int stored;

        Row(Threshold threshold) {
            this.threshold = threshold;
            input.setType("number");
            input.setId("threshold-" + threshold.name().replace('.', '-'));
            input.getElement().setAttribute("min", Integer.toString(threshold.least()));
            input.getElement().setAttribute("max", Integer.toString(threshold.most()));
            input.getElement().setAttribute("inputmode", "numeric");
            problem.setId(input.getId().orElseThrow() + "-problem");
            problem.addClassName("problem");
            state.addClassNames("tiny", "muted");
            state.setId(input.getId().orElseThrow() + "-state");
            show();
        }

        Component component() {
            var label = new NativeLabel(getTranslation("threshold." + threshold.name() + ".title"));
            label.setFor(input);
            var about = new Paragraph(getTranslation("threshold." + threshold.name() + ".about"));
            about.addClassNames("hint");
            about.setId(input.getId().orElseThrow() + "-about");
            var field = new Div(label, about, input, state, problem);
            field.addClassNames("field", "threshold");
            return field;
        }

        void show() {
            stored = settings.number(threshold);
            input.setValue(Integer.toString(stored));
            List<Settings.Change> changes = settings.changes(currentActor.require(), threshold.name());
            String range = getTranslation(
                    "people.settings.thresholds.range", threshold.usual(), threshold.least(), threshold.most());
            state.setText(
                    changes.isEmpty()
                            ? range
                            : range + " "
                                    + getTranslation(
                                            "people.settings.thresholds.changed",
                                            LocalDate.ofInstant(
                                                            changes.getFirst().at(), ZoneOffset.UTC)
                                                    .toString()));
            complain("");
        }

        /** Whether what is typed may be stored; says so where not. */
        boolean check() {
            boolean sound = typed() != Integer.MIN_VALUE && threshold.allows(typed());
            complain(
                    sound
                            ? ""
                            : getTranslation(
                                    "people.settings.thresholds.outside", threshold.least(), threshold.most()));
            return sound;
        }

        private void complain(String text) {
            problem.setText(text);
            problem.setVisible(!text.isEmpty());
            String about =
                    input.getId().orElseThrow() + "-about " + state.getId().orElseThrow();
            if (text.isEmpty()) {
                input.getElement().removeAttribute("aria-invalid").setAttribute("aria-describedby", about);
            } else {
                input.getElement()
                        .setAttribute("aria-invalid", "true")
                        .setAttribute("aria-describedby", problem.getId().orElseThrow() + " " + about);
            }
        }

        int typed() {
            String text = input.getValue().strip();
            return text.matches("\\d{1,9}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
        }

        boolean isChanged() {
            return typed() != stored;
        }
    }

    private void save() {
        List<Row> wrong = rows.values().stream().filter(row -> !row.check()).toList();
        if (!wrong.isEmpty()) {
            said.setText(getTranslation("people.settings.thresholds.not-saved"));
            wrong.getFirst().input.focus();
            return;
        }
        List<Row> changed = rows.values().stream().filter(Row::isChanged).toList();
        changed.forEach(row -> settings.change(currentActor.require(), row.threshold, row.typed()));
        rows.values().forEach(Row::show);
        said.setText(getTranslation("people.settings.thresholds.saved", changed.size()));
    }
}
