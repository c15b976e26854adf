package app.waymark.base;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns authors' Markdown into HTML that is safe to show: raw HTML is escaped and the output sanitized. */
public final class Markdown {

    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .softbreak("<br />")
            .build();

    /** Between a number and its unit, which must not come apart at the end of a line. */
    private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=\\d) (?=%|°C|(?:[kMGT]B|ms|s|USD)\\b)");

    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "br",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "h3",
                    "h4")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelNofollowOnLinks()
            .allowAttributes("class")
            .matching(Pattern.compile("language-[a-z0-9+-]+"))
            .onElements("code")
            .toFactory();

    private Markdown() {}

    /** Block-level HTML of a Markdown text; a line break in a paragraph is kept. */
    public static String toHtml(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new UnitsKept());
        return POLICY.sanitize(RENDERER.render(document));
    }

    /** Leaves code as it is, for that may be copied. */
    private static final class UnitsKept extends AbstractVisitor {

        @Override
        public void visit(Text text) {
            text.setLiteral(BEFORE_UNIT.matcher(text.getLiteral()).replaceAll(String.valueOf(NO_BREAK_SPACE)));
        }
    }

    /** HTML of a short Markdown text without the surrounding paragraph, for options and labels. */
    public static String toInlineHtml(String markdown) {
        String html = toHtml(markdown).strip();
        boolean oneParagraph = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 3) < 0;
        return oneParagraph ? html.substring(3, html.length() - 4) : html;
    }
}
