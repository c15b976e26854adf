package app.waymark.guidance.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Course;
import app.waymark.guidance.plan.PlanRequest;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What a plan is wanted for. It is the same as the address's parameters: typed text goes in and out unchanged. */
final class PlanForm extends Div {

    private static final List<String> TYPED = List.of("hours", "budget", "until", "p");

    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final Map<String, Input> formats = new LinkedHashMap<>();
    private final SelectField role;
    private Set<String> without = Set.of();

    /**
     * A form.
     *
     * @param onChange called when anything was changed
     * @param onRole called with the role that was chosen
     */
    PlanForm(Catalog catalog, Runnable onChange, Consumer<String> onRole) {
        addClassNames("card", "stack", "plan-form", "no-print");
        role = new SelectField("role", getTranslation("way.role"), onRole);
        role.options(catalog.roles().stream()
                .map(each -> new SelectField.Option(each.slug(), each.name()))
                .toList());
        field("hours", "text");
        field("budget", "text");
        field("until", "date");
        field("p", "text");
        var row = new Div(role);
        row.addClassName("plan-fields");
        List.of("hours", "budget", "until").forEach(name -> row.add(typed(name)));
        catalog.courses().stream()
                .map(Course::format)
                .distinct()
                .sorted()
                .forEach(format -> formats.put(format, new Input()));
        var more = new Div(typed("p"), choices());
        more.addClassNames("inside", "plan-fields");
        add(row, new NativeDetails(getTranslation("plan.more"), more));
        fields.values().forEach(field -> field.onChange(onChange));
        // a checkbox has no value of its own to synchronize
        formats.values()
                .forEach(box -> box.getElement().addPropertyChangeListener("checked", "change", event -> {
                    if (event.isUserOriginated()) {
                        onChange.run();
                    }
                }));
    }

    private FormField typed(String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    private void field(String name, String type) {
        fields.put(
                name,
                new FormField(
                        name,
                        getTranslation("plan.field." + name),
                        getTranslation("plan.field." + name + ".hint"),
                        type));
    }

    private Div choices() {
        var group = new Div();
        group.addClassNames("stack", "tight");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("plan.formats"));
        var label = new Paragraph(getTranslation("plan.formats"));
        label.addClassName("strong");
        group.add(label);
        formats.forEach((format, box) -> {
            box.setType("checkbox");
            box.setId("format-" + format);
            var caption = new NativeLabel();
            caption.addClassName("check");
            caption.add(box, new Text(PlanWords.format(format)));
            group.add(caption);
        });
        return group;
    }

    /** Shows what an address asks for; nothing in it is thrown away, however wrong it is. */
    void show(String roleSlug, QueryParameters parameters) {
        role.show(roleSlug);
        typed("hours").show(parameters.getSingleParameter("hours").orElse("6"));
        typed("budget").show(parameters.getSingleParameter("budget").orElse("0"));
        typed("until").show(parameters.getSingleParameter("until").orElse(""));
        typed("p").show(parameters.getSingleParameter("p").orElse("0.7"));
        Set<String> chosen = words(parameters, "formats");
        formats.forEach(
                (format, box) -> box.getElement().setProperty("checked", chosen.isEmpty() || chosen.contains(format)));
        without = words(parameters, "without");
    }

    private static Set<String> words(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .map(value -> (Set<String>) new TreeSet<>(Arrays.asList(value.split(","))))
                .orElse(Set.of());
    }

    /** The parameters of an address that shows just this. */
    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        TYPED.forEach(name -> {
            String typed = typed(name).typed();
            if (!typed.isEmpty()) {
                parameters.put(name, typed);
            }
        });
        Set<String> chosen = chosen();
        if (!chosen.isEmpty()) {
            parameters.put("formats", String.join(",", chosen));
        }
        if (!without.isEmpty()) {
            parameters.put("without", String.join(",", without));
        }
        return QueryParameters.simple(parameters);
    }

    /** Empty for all. */
    private Set<String> chosen() {
        Set<String> chosen = new TreeSet<>();
        formats.forEach((format, box) -> {
            if (box.getElement().getProperty("checked", true)) {
                chosen.add(format);
            }
        });
        return chosen.size() == formats.size() ? Set.of() : chosen;
    }

    void leaveOut(String course) {
        without = new TreeSet<>(without);
        without.add(course);
    }

    void takeBackIn(String course) {
        without = new TreeSet<>(without);
        without.remove(course);
    }

    Set<String> without() {
        return without;
    }

    /** What is asked for; empty when something cannot be read, and then the fields say what. */
    Optional<PlanRequest> read(String roleSlug, LocalDate start) {
        Optional<Integer> hours = number("hours", 1, PlanRequest.MOST_HOURS);
        Optional<Integer> budget = number("budget", 0, PlanRequest.MOST_BUDGET);
        Optional<Double> success = share();
        Optional<Optional<LocalDate>> until = day(start);
        if (hours.isEmpty() || budget.isEmpty() || success.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlanRequest(
                roleSlug,
                hours.get(),
                budget.get(),
                start,
                until.get().orElse(null),
                chosen(),
                success.get(),
                without));
    }

    private Optional<Integer> number(String name, int least, int most) {
        try {
            int number = Integer.parseInt(typed(name).typed());
            if (number >= least && number <= most) {
                typed(name).problem("");
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        typed(name).problem(getTranslation("plan.problem.number", least, most));
        return Optional.empty();
    }

    private Optional<Double> share() {
        try {
            double share = Double.parseDouble(typed("p").typed().replace(',', '.'));
            if (share > 0 && share <= 1) {
                typed("p").problem("");
                return Optional.of(share);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        typed("p").problem(getTranslation("plan.problem.share"));
        return Optional.empty();
    }

    private Optional<Optional<LocalDate>> day(LocalDate start) {
        String typed = typed("until").typed();
        typed("until").problem("");
        if (typed.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isAfter(start)) {
                return Optional.of(Optional.of(day));
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        typed("until").problem(getTranslation("plan.problem.day"));
        return Optional.empty();
    }
}
