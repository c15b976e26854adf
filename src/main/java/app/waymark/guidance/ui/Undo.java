package app.waymark.guidance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Says politely what has just been done, and takes it back. */
final class Undo extends Div {

    private final Span said = new Span();
    private final NativeButton button = new NativeButton();
    private Runnable back = () -> {};

    Undo() {
        addClassNames("undo", "no-print");
        said.getElement().setAttribute("role", "status");
        button.setText(getTranslation("way.undo"));
        button.addClassNames("btn", "small");
        button.setId("undo");
        button.addClickListener(click -> {
            Runnable once = back;
            nothing();
            once.run();
            said.setText(getTranslation("way.undone"));
        });
        add(said, button);
        nothing();
    }

    /** Says what was done and offers to take it back. */
    void offer(String what, Runnable takeBack) {
        said.setText(what);
        back = takeBack;
        button.setVisible(true);
        addClassName("some");
    }

    void nothing() {
        said.setText("");
        back = () -> {};
        button.setVisible(false);
        removeClassName("some");
    }
}
