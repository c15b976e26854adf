package app.waymark.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What authors may rely on when they write Markdown. */
class MarkdownTests {

    @Test
    void aLineBreakInAParagraphIsKept() {
        assertThat(Markdown.toHtml("Reference: 6 tokens\nOutput: 4 tokens"))
                .isEqualToIgnoringWhitespace("<p>Reference: 6 tokens<br />Output: 4 tokens</p>");
    }

    @Test
    void aNumberAndItsUnitStayOnOneLineOutsideOfCode() {
        assertThat(Markdown.toInlineHtml("98.5 % of 12 GB in `7 % 3`"))
                .isEqualTo("98.5\u00a0% of 12\u00a0GB in <code>7 % 3</code>");
        assertThat(Markdown.toInlineHtml("4 Gauss and 3 %")).isEqualTo("4 Gauss and 3\u00a0%");
    }

    @Test
    void foreignMarkupIsShownAndNotRun() {
        assertThat(Markdown.toHtml("<script>alert(1)</script> and [here](javascript:alert(1))"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "href");
    }
}
