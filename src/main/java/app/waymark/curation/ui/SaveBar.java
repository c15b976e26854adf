package app.waymark.curation.ui;

import app.waymark.base.Lifecycle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The buttons that store what is being edited, in a state that it may go to; the likeliest first. */
final class SaveBar extends Div {

    private final Words words;
    private final transient Consumer<Lifecycle> save;

    /**
     * Buttons for something in a state.
     *
     * @param next the state that drafts of this sort usually go to
     */
    SaveBar(Words words, Lifecycle state, Lifecycle next, Consumer<Lifecycle> save) {
        this.words = words;
        this.save = save;
        addClassNames("row", "save-bar");
        switch (state) {
            case DRAFT -> {
                saving(next, key(next), "primary");
                Stream.of(Lifecycle.DRAFT, Lifecycle.REVIEW, Lifecycle.PUBLISHED)
                        .filter(other -> other != next)
                        .forEach(other -> saving(other, key(other)));
            }
            case REVIEW -> {
                saving(Lifecycle.PUBLISHED, "curation.save.publish", "primary");
                saving(Lifecycle.REVIEW, "curation.save.keep");
                saving(Lifecycle.DRAFT, "curation.save.back");
            }
            case PUBLISHED -> saving(Lifecycle.PUBLISHED, "curation.save.keep", "primary");
            case RETIRED -> {
                saving(Lifecycle.PUBLISHED, "curation.save.again", "primary");
                saving(Lifecycle.RETIRED, "curation.save.keep");
            }
        }
    }

    private static String key(Lifecycle to) {
        return switch (to) {
            case DRAFT -> "curation.save.draft";
            case REVIEW -> "curation.save.review";
            case PUBLISHED -> "curation.save.publish";
            case RETIRED -> "curation.save.retire";
        };
    }

    private void saving(Lifecycle to, String key, String... classes) {
        act(key, () -> save.accept(to), classes);
    }

    /** Adds a button for something else that can be done with it. */
    void act(String key, Runnable work, String... classes) {
        var button = new NativeButton(words.of(key), click -> work.run());
        button.addClassNames("btn", "small");
        List.of(classes).forEach(button::addClassName);
        add(button);
    }
}
