package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @Test
    void a_page_of_this_server_is_accepted() {
        assertThat(LocalPath.of("/results/17?depth=map")).contains("/results/17?depth=map");
        assertThat(LocalPath.of("/")).contains("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "results",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/ok\r\nSet-Cookie: a=b",
                "javascript:alert(1)"
            })
    void anything_else_is_not(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }
}
