package app.waymark.curation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two admins on one thing: what each has changed is kept, and what both have changed is named. */
class MergeTests {

    private static final String BASE = """
            {"name": "Tokens", "description": "Old.", "aliases": ["a"], "prior": 0}
            """;

    private static Merge.Merged merged(String mine, String theirs) {
        return Merge.of(BASE, mine, theirs);
    }

    private static void same(String document, String expected) {
        var json = JsonMapper.shared();
        assertThat(json.readTree(document)).isEqualTo(json.readTree(expected));
    }

    @Test
    void changes_of_different_fields_are_both_kept() {
        Merge.Merged merged = merged(
                "{\"name\": \"Tokenization\", \"description\": \"Old.\", \"aliases\": [\"a\"], \"prior\": 0}",
                "{\"name\": \"Tokens\", \"description\": \"New.\", \"aliases\": [\"a\"], \"prior\": 0}");
        assertThat(merged.both()).isEmpty();
        same(
                merged.document(),
                "{\"name\": \"Tokenization\", \"description\": \"New.\", \"aliases\": [\"a\"], \"prior\": 0}");
    }

    @Test
    void a_field_that_both_have_changed_is_mine_and_named() {
        Merge.Merged merged = merged(
                "{\"name\": \"Tokens\", \"description\": \"Mine.\", \"aliases\": [\"a\"], \"prior\": 0}",
                "{\"name\": \"Tokens\", \"description\": \"Theirs.\", \"aliases\": [\"a\", \"b\"], \"prior\": 0}");
        assertThat(merged.both()).containsExactly("description");
        same(
                merged.document(),
                "{\"name\": \"Tokens\", \"description\": \"Mine.\", \"aliases\": [\"a\", \"b\"], \"prior\": 0}");
    }

    @Test
    void what_both_have_changed_alike_is_no_conflict_and_what_i_left_out_stays_out() {
        Merge.Merged merged = merged(
                "{\"name\": \"Tokens\", \"description\": \"Same.\", \"prior\": 0}",
                "{\"name\": \"Tokens\", \"description\": \"Same.\", \"aliases\": [\"a\"], \"prior\": 0}");
        assertThat(merged.both()).isEmpty();
        same(merged.document(), "{\"name\": \"Tokens\", \"description\": \"Same.\", \"prior\": 0}");
    }
}
