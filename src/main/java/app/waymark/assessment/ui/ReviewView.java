package app.waymark.assessment.ui;

import app.waymark.assessment.ResultService;
import app.waymark.assessment.ReviewedAnswer;
import app.waymark.assessment.UnknownAttempt;
import app.waymark.base.ui.Message;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.questions.QuestionFormat;
import app.waymark.questions.QuestionReview;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.access.AccessDeniedException;

/** Every question of an ended attempt with the answer given, the right one, and why. */
@Route("results/:attempt/review")
@AnonymousAllowed
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ResultService results;
    private final transient CatalogService catalogService;
    private final transient CurrentActor currentActor;

    ReviewView(ResultService results, CatalogService catalogService, CurrentActor currentActor) {
        this.results = results;
        this.catalogService = catalogService;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String attempt = event.getRouteParameters().get("attempt").orElse("");
        try {
            String skill = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("skill")
                    .orElse("");
            draw(attempt, skill, results.review(currentActor.require(), UUID.fromString(attempt)));
        } catch (AccessDeniedException e) {
            var signUp = new Anchor("sign-up", getTranslation("review.denied.action"));
            signUp.addClassNames("btn", "primary");
            add(new Message(getTranslation("review.denied.title"), getTranslation("review.denied.text"), signUp));
        } catch (IllegalArgumentException | UnknownAttempt e) {
            throw new NotFoundException();
        }
    }

    private void draw(String attempt, String skill, List<ReviewedAnswer> answers) {
        Catalog catalog = catalogService.current();
        var back = new Anchor("results/" + attempt, getTranslation("review.back"));
        back.addClassNames("up", "small", "no-print");
        long right = answers.stream().filter(a -> a.outcome().equals("right")).count();
        var lead = new Paragraph(getTranslation("review.count", right, answers.size()));
        lead.addClassName("lead");
        var head = new Div(back, new H1(getTranslation("review.title")), lead);
        head.addClassNames("page-header", "stack");
        var page = new Div(head);
        page.addClassNames("wrap", "narrow", "stack");
        List<ReviewedAnswer> ofSkill = answers.stream()
                .filter(answer -> answer.question().skill().equals(skill))
                .toList();
        page.add(skills(attempt, ofSkill.isEmpty() ? "" : skill, answers, catalog));
        (ofSkill.isEmpty() ? answers : ofSkill).forEach(answer -> page.add(card(answer, catalog)));
        add(page);
    }

    /** Links that show the answers to one skill, or all. */
    private Component skills(String attempt, String shown, List<ReviewedAnswer> answers, Catalog catalog) {
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("review.skills"));
        nav.addClassNames("row", "no-print");
        String address = "results/" + attempt + "/review";
        nav.add(chip(address, getTranslation("review.skills.all", answers.size()), shown.isEmpty()));
        Map<String, Long> counts = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.question().skill(), LinkedHashMap::new, Collectors.counting()));
        counts.forEach((skill, number) -> nav.add(chip(
                address + "?skill=" + skill,
                getTranslation("review.skills.one", catalog.skillName(skill), number),
                shown.equals(skill))));
        return nav;
    }

    private static Anchor chip(String address, String text, boolean current) {
        var chip = new Anchor(address, text);
        chip.addClassName("chip");
        if (current) {
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }

    private Component card(ReviewedAnswer answer, Catalog catalog) {
        QuestionReview question = answer.question();
        var outcome = new Span(getTranslation("review.outcome." + answer.outcome()));
        outcome.addClassNames("chip", "outcome-" + answer.outcome());
        var heading = new H2(
                getTranslation("review.question", answer.seq(), catalog.skillName(question.skill()), question.level()));
        var top = new Div(heading, outcome);
        top.addClassNames("row", "spread");
        var card = new Div(top, html(question.stem()));
        card.addClassNames("card", "stack", "review");
        if (answer.tooFast()) {
            var fast = new Paragraph(getTranslation("review.too-fast"));
            fast.addClassName("notice");
            card.add(fast);
        }
        card.add(given(answer), explanation(question));
        return card;
    }

    private Component given(ReviewedAnswer answer) {
        QuestionReview question = answer.question();
        if (question.format() == QuestionFormat.NUMERIC) {
            var box = new Div(new Paragraph(getTranslation("review.right-answer", question.answer())));
            if (answer.number() != null) {
                box.add(new Paragraph(getTranslation("review.your-answer", answer.number())));
            }
            if (question.worked() != null) {
                box.add(html(question.worked()));
            }
            box.addClassNames("stack", "tight");
            return box;
        }
        if (question.format() == QuestionFormat.ORDERING) {
            return ordering(answer);
        }
        var list = new OrderedList();
        list.addClassNames("clean", "choices");
        for (int i = 0; i < question.choices().size(); i++) {
            list.add(choice(question.choices().get(i), answer.selected().contains(i)));
        }
        return list;
    }

    private ListItem choice(QuestionReview.Choice choice, boolean chosen) {
        List<String> marks = new ArrayList<>();
        if (choice.right()) {
            marks.add(getTranslation("review.mark.right"));
        }
        if (chosen) {
            marks.add(getTranslation("review.mark.chosen"));
        }
        var item = new ListItem(html("<p>" + choice.text() + "</p>"));
        if (!marks.isEmpty()) {
            var mark = new Span(String.join(" · ", marks));
            mark.addClassNames("small", "strong");
            item.addComponentAsFirst(mark);
        }
        var because = html("<p class=\"small muted\">" + choice.because() + "</p>");
        item.add(because);
        item.addClassNames("stack", "tight");
        if (choice.right()) {
            item.addClassName("right");
        } else if (chosen) {
            item.addClassName("missed");
        }
        return item;
    }

    private Component ordering(ReviewedAnswer answer) {
        var list = new OrderedList();
        list.addClassNames("prose");
        answer.question()
                .choices()
                .forEach(step -> list.add(new ListItem(
                        html("<p>" + step.text() + "</p>"),
                        html("<p class=\"small muted\">" + step.because() + "</p>"))));
        var box = new Div(new Paragraph(getTranslation("review.right-order")), list);
        if (!answer.selected().isEmpty()) {
            String given = IntStream.range(0, answer.selected().size())
                    .mapToObj(i -> String.valueOf(answer.selected().get(i) + 1))
                    .collect(Collectors.joining(", "));
            box.add(new Paragraph(getTranslation("review.your-order", given)));
        }
        box.addClassNames("stack", "tight");
        return box;
    }

    private Component explanation(QuestionReview question) {
        var source = new Anchor(question.referenceUrl(), question.referenceTitle());
        source.setTarget("_blank");
        source.getElement().setAttribute("rel", "noopener");
        var line = new Paragraph(new Span(getTranslation("review.source") + " "), source);
        if (!question.referenceVerified()) {
            line.add(new Span(" " + getTranslation("review.source.unverified")));
        }
        line.addClassName("small");
        var box = new Div(html(question.explanation()), line);
        box.addClassNames("notice", "stack", "tight");
        return box;
    }

    /** The questions' HTML is sanitized where it is rendered. */
    private static Html html(String sanitized) {
        return new Html("<div>" + sanitized + "</div>");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.page-title");
    }
}
