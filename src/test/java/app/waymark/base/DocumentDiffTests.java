package app.waymark.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read about a change. */
class DocumentDiffTests {

    @Test
    void a_changed_a_new_and_a_missing_field_are_told() {
        assertThat(DocumentDiff.between(
                        "{\"name\": \"Old\", \"url\": \"a\", \"same\": 1}",
                        "{\"name\": \"New\", \"hours\": 2, \"same\": 1}"))
                .containsExactly(
                        new FieldChange("hours", null, "2"),
                        new FieldChange("name", "Old", "New"),
                        new FieldChange("url", "a", null));
    }

    @Test
    void elements_of_a_list_are_known_by_their_names_wherever_they_stand() {
        List<FieldChange> changes = DocumentDiff.between(
                "{\"requirements\": [{\"skill\": \"a\", \"level\": 1}, {\"skill\": \"b\", \"level\": 2}]}",
                "{\"requirements\": [{\"skill\": \"b\", \"level\": 3}, {\"skill\": \"a\", \"level\": 1}]}");
        assertThat(changes)
                .containsExactly(
                        new FieldChange("requirements/b/level", "2", "3"),
                        new FieldChange("requirements", "a, b", "b, a"));
    }

    @Test
    void empty_and_missing_are_the_same() {
        assertThat(DocumentDiff.between("{\"aliases\": []}", "{\"aliases\": null}"))
                .isEmpty();
    }
}
