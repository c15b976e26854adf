package app.waymark.demo;

import app.waymark.base.Lifecycle;
import app.waymark.catalog.CatalogEditor;
import app.waymark.catalog.EntryChange;
import app.waymark.catalog.Skill;
import app.waymark.catalog.SourcePlace;
import app.waymark.questions.QuestionContent;
import app.waymark.questions.QuestionContent.Option;
import app.waymark.questions.QuestionEdit;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.questions.QuestionFormat;
import app.waymark.security.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The organisation's own skill with a private pool of questions, two of which are not as they should be, so that there
 * is something to find: one author marked the wrong line as right, and another one's answer goes round from the middle of
 * the year on. Nothing else is arranged: people answer them like any other question, and whether that shows is up to the
 * statistics.
 */
@Component
@Profile("demo")
class DemoHouseRules {

    static final String SKILL = "house-rules-for-ai";
    static final String POOL = "harbour-and-hale";
    static final String WRONG_KEY = "house-pasting-a-complaint";
    static final String WENT_ROUND = "house-who-may-release";

    /** What people know of house rules they know as they know this. */
    private static final String LIKE = "ai-ethics-and-responsible-use";

    private final CatalogEditor catalog;
    private final QuestionEditor questions;
    private final Map<String, Truth> truths = new HashMap<>();

    DemoHouseRules(CatalogEditor catalog, QuestionEditor questions) {
        this.catalog = catalog;
        this.questions = questions;
    }

    /**
     * How a question is in truth, whatever its author wrote.
     *
     * @param right index of the option that is right
     * @param early difficulty in the first half of the year, in logits
     * @param late difficulty afterwards
     */
    record Truth(int right, double early, double late) {

        double difficulty(double year) {
            return year < 0.5 ? early : late;
        }
    }

    /** The truth about one of these questions; empty for all others, whose keys are right. */
    Optional<Truth> truth(String hash) {
        return Optional.ofNullable(truths.get(hash));
    }

    /** A person's ability in the skill. */
    static double ability(DemoPerson person, double year) {
        return person.ability(LIKE, year);
    }

    /** Adds skill and questions, as an admin does. */
    void write(Actor admin) {
        var skill = new Skill(
                SKILL,
                "House rules for AI",
                "responsible-use-and-evaluation",
                "Knows what Harbour & Hale allows with AI tools, what has to be asked first, and whom.",
                new SourcePlace("Harbour & Hale", "House rules", null),
                List.of(),
                0,
                List.of());
        catalog.save(admin, "The house's own skill", List.of(new EntryChange(skill, null, Lifecycle.PUBLISHED)));
        Map<String, Truth> byId = new HashMap<>();
        List<QuestionEdit> edits = new ArrayList<>();
        add(
                edits,
                byId,
                WRONG_KEY,
                1,
                "Somebody wants to paste a customer’s complaint, with name and address, into a public chatbot to have a"
                        + " reply drafted. What do the house rules ask for first?",
                List.of(
                        "That the chat is deleted afterwards",
                        "That name, address and whatever tells who it is are taken out",
                        "That the reply is marked as drafted by AI",
                        "That the customer is told which chatbot it was"),
                0,
                "What tells who somebody is leaves the text before anything is pasted; what a provider has once received"
                        + " is out of our hands.",
                new Truth(1, -1.6, -1.6));
        add(
                edits,
                byId,
                WENT_ROUND,
                4,
                "A team has built an assistant on a model that the house has approved. It is to answer customers by"
                        + " itself. Who releases it?",
                List.of(
                        "The team lead, for the model is approved",
                        "The data protection officer alone",
                        "The owner of the service, with the review board’s note",
                        "Nobody, for approved models need no release"),
                2,
                "A model’s approval covers the model, not a use of it that reaches customers.",
                new Truth(2, 2.6, -4));
        add(
                edits,
                byId,
                "house-minutes-of-a-meeting",
                2,
                "A tool writes the minutes of a meeting with a supplier. What has to happen before it is switched on?",
                List.of(
                        "Everybody in the meeting agrees",
                        "The supplier buys the same tool",
                        "The minutes are encrypted",
                        "A second tool checks the first"),
                0,
                "Recording people needs their consent, whoever writes.",
                new Truth(0, -0.6, -0.6));
        add(
                edits,
                byId,
                "house-code-from-an-assistant",
                3,
                "An assistant suggests thirty lines that look like those of a known library. What do the house rules"
                        + " ask for before they are merged?",
                List.of(
                        "That the lines are rewritten by another assistant",
                        "That somebody looks up where they come from and under which licence",
                        "That the tests are green twice",
                        "That the assistant is named in the commit"),
                1,
                "Whose the lines are is a matter of their origin, not of who typed them.",
                new Truth(1, 0.5, 0.5));
        add(
                edits,
                byId,
                "house-figures-in-an-offer",
                2,
                "A draft by AI quotes a market figure with a source. The offer goes out today. What is done with it?",
                List.of(
                        "It stays, for it has a source",
                        "It stays with a note that AI was used",
                        "It is rounded",
                        "The source is opened, and the figure goes if it is not there"),
                3,
                "Sources are made up like everything else.",
                new Truth(3, -0.4, -0.4));
        questions.save(admin, "The house's own questions", edits);
        for (QuestionEntry entry : questions.entriesOf(admin, SKILL)) {
            @Nullable Truth truth = byId.get(entry.id());
            if (truth != null) {
                truths.put(entry.hash(), truth);
            }
        }
    }

    private static void add(
            List<QuestionEdit> edits,
            Map<String, Truth> truths,
            String id,
            int level,
            String stem,
            List<String> texts,
            int key,
            String explanation,
            Truth truth) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            options.add(new Option(
                    texts.get(i),
                    i == key ? true : null,
                    null,
                    i == key ? "The house rules say so." : "The house rules do not ask for it.",
                    null));
        }
        var content = new QuestionContent(
                id,
                level,
                QuestionFormat.SINGLE_CHOICE,
                true,
                stem,
                options,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                explanation,
                null,
                new QuestionContent.Reference("House rules for AI", "https://harbour-and-hale.example/house-rules"),
                "2026-11",
                null,
                null);
        edits.add(new QuestionEdit(SKILL, content, null, Lifecycle.PUBLISHED, POOL));
        truths.put(id, truth);
    }
}
