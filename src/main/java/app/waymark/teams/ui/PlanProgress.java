package app.waymark.teams.ui;

import app.waymark.teams.TeamPlanWork;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far a plan is that is being worked out, with the way to end that early. Looks by itself until it is ready. */
final class PlanProgress extends Div {

    private static final int POLL_MILLIS = 700;

    private final transient Supplier<Optional<TeamPlanWork.Progress>> progress;
    private final transient Consumer<Boolean> ended;
    private final Element bar = new Element("progress");
    private @Nullable Registration polling;

    /**
     * @param ended hears once that nothing is being worked out any more, and whether that is because it was cancelled
     */
    PlanProgress(
            Supplier<Optional<TeamPlanWork.Progress>> progress,
            Runnable takeBest,
            Runnable cancel,
            Consumer<Boolean> ended) {
        this.progress = progress;
        this.ended = ended;
        addClassNames("card", "stack");
        bar.setAttribute("aria-label", getTranslation("teams.plan.working"));
        bar.setAttribute("max", "1");
        getElement().appendChild(bar);
        var take = new NativeButton(getTranslation("teams.plan.take-best"), click -> takeBest.run());
        take.addClassName("btn");
        var stop = new NativeButton(getTranslation("teams.plan.cancel"), click -> {
            cancel.run();
            ended.accept(true);
        });
        stop.addClassNames("btn", "quiet");
        var row = new Div(take, stop);
        row.addClassName("row");
        add(row);
        look();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(POLL_MILLIS);
        polling = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void look() {
        Optional<TeamPlanWork.Progress> now = progress.get();
        now.ifPresent(found -> bar.setAttribute("value", Double.toString(found.share())));
        if (isAttached() && now.filter(found -> !found.failed()).isEmpty()) {
            ended.accept(false);
        }
    }
}
