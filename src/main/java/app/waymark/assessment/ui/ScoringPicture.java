package app.waymark.assessment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.ScoringExample;
import app.waymark.base.ui.Band;
import app.waymark.base.ui.SelectField;
import app.waymark.base.ui.WordBadge;
import app.waymark.measurement.Cuts;
import app.waymark.measurement.Outcome;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Six questions whose answers can be moved, and what the engine then says; nothing of it is stored. */
final class ScoringPicture extends Div {

    /** What can be said to a question, by the letter that stands for it in the address. */
    private enum Choice {
        NOT_ASKED('-', "–"),
        RIGHT('r', "✓"),
        WRONG('w', "✕"),
        DONT_KNOW('k', "?");

        private final char letter;
        private final String mark;

        Choice(char letter, String mark) {
            this.letter = letter;
            this.mark = mark;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Choice of(char letter) {
            for (Choice choice : values()) {
                if (choice.letter == letter) {
                    return choice;
                }
            }
            return NOT_ASKED;
        }
    }

    /** Answers worth looking at, from the easiest question to the hardest. */
    private static final Map<String, String> TRY = new LinkedHashMap<>();

    static {
        TRY.put("fits", "rrrwww");
        TRY.put("all-right", "rrrrrr");
        TRY.put("admits", "rrrkkk");
        TRY.put("odd", "wwwrrr");
        TRY.put("nothing", "------");
    }

    private static final int LEVELS = Cuts.HIGHEST_LEVEL;

    private final List<Choice> choices = new ArrayList<>();
    private final List<Map<Choice, Input>> radios = new ArrayList<>();
    private final Div picture = new Div();
    private final Paragraph sentence = new Paragraph();
    private final BiConsumer<String, Integer> onChange;
    private int level;

    /**
     * Shows the answers given by their letters; what does not fit is taken as not asked.
     *
     * @param level what the role asks for, 1 to 5
     * @param onChange receives letters and level whenever they change
     */
    ScoringPicture(String letters, int level, BiConsumer<String, Integer> onChange) {
        this.onChange = onChange;
        this.level = Math.clamp(level, 1, LEVELS);
        for (int i = 0; i < ScoringExample.QUESTIONS.size(); i++) {
            choices.add(i < letters.length() ? Choice.of(letters.charAt(i)) : Choice.NOT_ASKED);
        }
        addClassNames("card", "stack", "example");
        sentence.getElement().setAttribute("role", "status");
        var said = new Div(picture, sentence);
        said.addClassNames("stack", "example-said");
        var asked = new Div(new H3(translate("measure.example.answers")));
        asked.addClassNames("stack", "tight", "example-answers");
        IntStream.range(0, choices.size()).forEach(i -> asked.add(question(i)));
        var halves = new Div(asks(), said, asked);
        halves.addClassName("example-halves");
        var head = new Div(new H2(translate("measure.example.title")), lead());
        head.addClassNames("stack", "tight");
        add(head, tries(), halves);
        draw();
    }

    private static Component lead() {
        var lead = new Paragraph(translate("measure.example.lead"));
        lead.addClassName("muted");
        return lead;
    }

    private Component tries() {
        var row = new Div();
        row.addClassName("row");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", translate("measure.example.try"));
        TRY.forEach((name, letters) -> {
            var button = new NativeButton(translate("measure.example.try." + name), click -> show(letters));
            button.addClassNames("btn", "small");
            row.add(button);
        });
        return row;
    }

    private Component asks() {
        var field = new SelectField("asks", translate("measure.example.asks"), chosen -> {
            level = Integer.parseInt(chosen);
            changed();
        });
        field.options(IntStream.rangeClosed(1, LEVELS)
                .mapToObj(l -> new SelectField.Option(String.valueOf(l), translate("level." + l)))
                .toList());
        field.show(String.valueOf(level));
        return field;
    }

    private Component question(int i) {
        ScoringExample.Question question = ScoringExample.QUESTIONS.get(i);
        var group = new Div();
        group.addClassName("segments");
        Map<Choice, Input> inputs = new EnumMap<>(Choice.class);
        for (Choice choice : Choice.values()) {
            var input = new Input();
            input.setType("radio");
            input.getElement()
                    .setAttribute("name", "answer-" + i)
                    .setProperty("checked", choices.get(i) == choice)
                    .addEventListener("change", event -> choose(i, choice))
                    .synchronizeProperty("checked");
            input.setId("answer-" + i + "-" + choice.key());
            inputs.put(choice, input);
            var mark = new Span(choice.mark);
            mark.addClassName("mark");
            mark.getElement().setAttribute("aria-hidden", "true");
            var face = new Span(mark, new Span(translate("measure.example.answer." + choice.key())));
            face.addClassName("face");
            var label = new NativeLabel();
            label.add(input, face);
            group.add(label);
        }
        radios.add(inputs);
        String levelName = translate("level." + question.level());
        String format = translate("measure.example.format." + question.format().name());
        var set = new FieldSet(translate("measure.example.question", levelName, format), group);
        set.addClassName("example-question");
        return set;
    }

    private void choose(int question, Choice choice) {
        choices.set(question, choice);
        // the browser tells only which one is chosen now
        radios.get(question).forEach((other, input) -> input.getElement().setProperty("checked", other == choice));
        changed();
    }

    private void show(String letters) {
        for (int i = 0; i < choices.size(); i++) {
            Choice chosen = Choice.of(letters.charAt(i));
            choices.set(i, chosen);
            radios.get(i).forEach((choice, input) -> input.getElement().setProperty("checked", choice == chosen));
        }
        changed();
    }

    private void changed() {
        draw();
        var letters = new StringBuilder();
        choices.forEach(choice -> letters.append(choice.letter));
        onChange.accept(letters.toString(), level);
    }

    private void draw() {
        ScoringExample.Picture skill = ScoringExample.picture(
                choices.stream()
                        .map(choice -> choice == Choice.NOT_ASKED ? null : Outcome.valueOf(choice.name()))
                        .toList(),
                level);
        picture.removeAll();
        picture.addClassNames("stack", "tight");
        picture.add(row(skill));
        sentence.setText(sentence(skill));
    }

    private Component row(ScoringExample.Picture skill) {
        var name = new Span(translate("measure.example.skill"));
        name.addClassName("strong");
        var standing = new Span(translate("standing." + skill.standing()));
        standing.addClassName("tiny");
        var levels = new Div();
        levels.addClassName("example-levels");
        levels.getElement().setAttribute("aria-hidden", "true");
        for (int l = 1; l <= LEVELS; l++) {
            levels.add(new Span(translate("level." + l)));
        }
        Double low = skill.low();
        Double high = skill.high();
        Band.Range range = low == null || high == null
                ? null
                : new Band.Range(low, skill.best(), high, skill.standing().equals("measured"));
        var band = new Band(range, (level - 1.0) / LEVELS, describe(skill));
        var head = new Div(
                new Div(name, new Span(" "), standing),
                new WordBadge(skill.word(), translate("word." + (range == null ? "unknown" : skill.word()))));
        head.addClassNames("row", "spread");
        var row = new Div(head, band, levels);
        row.addClassName("example-skill");
        return row;
    }

    private String describe(ScoringExample.Picture skill) {
        Integer low = skill.lowLevel();
        Integer high = skill.highLevel();
        String asked = translate("band.asked", translate("level." + level));
        if (low == null || high == null) {
            return translate("band.unknown") + " " + asked;
        }
        return translate("band.reached", levels(low, high)) + " " + asked;
    }

    private static String levels(int low, int high) {
        return low == high
                ? translate("level." + low)
                : translate("level.range", translate("level." + low), translate("level." + high));
    }

    private String sentence(ScoringExample.Picture skill) {
        Integer low = skill.lowLevel();
        Integer high = skill.highLevel();
        Double probability = skill.probability();
        if (low == null || high == null || probability == null) {
            boolean any = choices.stream().anyMatch(choice -> choice != Choice.NOT_ASKED);
            return translate("measure.example.unknown" + (any ? "" : ".nothing"));
        }
        String key = "measure.example." + (skill.standing().equals("measured") ? "known" : "estimated");
        return translate(key, levels(low, high), translate("level." + level), percent(probability));
    }

    /** Never "0 %" or "100 %": no answers make anything certain. */
    private static String percent(double probability) {
        long rounded = Math.round(100 * probability);
        if (rounded <= 1) {
            return translate("measure.example.least");
        }
        return rounded >= 99 ? translate("measure.example.most") : translate("measure.example.percent", rounded);
    }
}
