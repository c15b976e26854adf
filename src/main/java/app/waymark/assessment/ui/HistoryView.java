package app.waymark.assessment.ui;

import app.waymark.assessment.AttemptService;
import app.waymark.assessment.AttemptSummary;
import app.waymark.assessment.LearnedSinceService;
import app.waymark.assessment.QuizScope;
import app.waymark.assessment.ResultService;
import app.waymark.base.ui.Message;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** All attempts of the person, newest first. */
@Route("history")
@AnonymousAllowed
class HistoryView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AttemptService attempts;
    private final transient ResultService results;
    private final transient LearnedSinceService learned;
    private final transient CurrentActor currentActor;

    HistoryView(
            AttemptService attempts, ResultService results, LearnedSinceService learned, CurrentActor currentActor) {
        this.attempts = attempts;
        this.results = results;
        this.learned = learned;
        this.currentActor = currentActor;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        List<AttemptSummary> all = currentActor.find().map(attempts::history).orElse(List.of());
        if (all.isEmpty()) {
            var start = new Anchor("roles", getTranslation("history.empty.action"));
            start.addClassNames("btn", "primary");
            add(new Message(getTranslation("history.empty.title"), getTranslation("history.empty.text"), start));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("clean");
        all.forEach(attempt -> list.add(item(attempt)));
        var page = new Div(new H1(getTranslation("history.title")));
        TrendSection.all(results.all(currentActor.require()), getLocale()).forEach(page::add);
        page.add(list);
        results.latest(currentActor.require())
                .ifPresent(newest -> page.add(new LearnedSection(currentActor.require(), learned, newest)));
        page.addClassNames("wrap", "narrow", "stack");
        add(page);
    }

    private ListItem item(AttemptSummary attempt) {
        String name =
                attempt.scope().kind() == QuizScope.Kind.FIELD ? getTranslation("scope.field") : attempt.scopeName();
        var link = new Anchor((attempt.isOpen() ? "quiz/" : "results/") + attempt.id(), name);
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault())
                .format(attempt.startedAt());
        var facts =
                new Span(getTranslation(attempt.isOpen() ? "history.open" : "history.ended", when, attempt.minutes()));
        facts.addClassNames("small", "muted");
        var item = new ListItem(link, facts);
        item.addClassNames("card", "stack", "tight");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("history.page-title");
    }
}
