package app.waymark.base;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.WaymarkTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WaymarkTest
@Transactional
class SeedImportsTests {

    @Autowired
    SeedImports imports;

    private static SeedFiles files(@Nullable String fingerprint) {
        return new SeedFiles("classpath:/seed-data/", fingerprint);
    }

    @Test
    void what_a_build_has_imported_is_known_to_it_and_to_no_other() {
        assertThat(imports.isDone("things", files("one"))).isFalse();
        imports.done("things", files("one"));
        assertThat(imports.isDone("things", files("one"))).isTrue();
        assertThat(imports.isDone("things", files("two"))).isFalse();
        assertThat(imports.isDone("other things", files("one"))).isFalse();
    }

    @Test
    void the_last_import_is_what_counts() {
        imports.done("things", files("one"));
        imports.done("things", files("two"));
        assertThat(imports.isDone("things", files("one"))).isFalse();
        assertThat(imports.isDone("things", files("two"))).isTrue();
    }

    @Test
    void files_that_may_change_without_a_trace_are_never_taken_as_known() {
        imports.done("things", files("one"));
        imports.done("things", files(null));
        assertThat(imports.isDone("things", files(null))).isFalse();
        assertThat(imports.isDone("things", files("one"))).isFalse();
        assertThat(new SeedFiles("file:seed-data/").fingerprint()).isNull();
    }
}
