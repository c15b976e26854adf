package app.waymark.questions;

import app.waymark.base.Markdown;
import java.util.List;

/** Stem and choices as sanitized HTML, rendered once per version. */
record RenderedQuestion(String stem, List<String> choices) {

    static RenderedQuestion of(QuestionContent content) {
        List<String> choices;
        if (content.options() != null) {
            choices = content.options().stream()
                    .map(o -> Markdown.toInlineHtml(o.text()))
                    .toList();
        } else if (content.steps() != null) {
            choices = content.steps().stream()
                    .map(s -> Markdown.toInlineHtml(s.text()))
                    .toList();
        } else {
            choices = List.of();
        }
        return new RenderedQuestion(Markdown.toHtml(content.stem()), choices);
    }
}
