package app.waymark.curation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the form of a question gives to the bank. */
class QuestionDocumentTests {

    private static JsonNode content(QuestionDocument document) {
        return JsonMapper.shared().readTree(document.content());
    }

    @Test
    void a_new_question_is_named_after_its_skill_and_its_first_words() {
        var document = QuestionDocument.from(
                "{\"skill\": \"tokenization\", \"type\": \"ordering\", \"stem\": \"In which order does a tokenizer work?\"}",
                null);
        assertThat(content(document).path("id").asString("")).isEqualTo("tokenization-which-order-does-tokenizer");
    }

    @Test
    void skill_and_pool_are_no_part_of_the_content() {
        var document = QuestionDocument.from(
                "{\"skill\": \"tokenization\", \"pool\": \"house\", \"type\": \"numeric\", \"stem\": \"?\"}",
                "known-id");
        assertThat(document.skill()).isEqualTo("tokenization");
        assertThat(document.pool()).isEqualTo("house");
        assertThat(content(document).has("skill")).isFalse();
        assertThat(content(document).has("pool")).isFalse();
        assertThat(content(document).path("id").asString("")).isEqualTo("known-id");
    }

    @Test
    void what_belongs_to_another_format_is_left_out() {
        var numeric = QuestionDocument.from(
                "{\"type\": \"numeric\", \"stem\": \"?\", \"answer\": 2, \"options\": [{\"text\": \"a\"}], \"steps\": []}",
                "id");
        assertThat(content(numeric).propertyNames()).contains("answer").doesNotContain("options", "steps");
        var judgement = QuestionDocument.from(
                "{\"type\": \"judgement\", \"stem\": \"?\", \"options\": [{\"text\": \"a\", \"correct\": true, \"effect\": 3}]}",
                "id");
        assertThat(content(judgement).path("options").get(0).has("correct")).isFalse();
        assertThat(content(judgement).path("options").get(0).path("effect").asInt())
                .isEqualTo(3);
    }
}
