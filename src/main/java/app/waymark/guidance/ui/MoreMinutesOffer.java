package app.waymark.guidance.ui;

import app.waymark.assessment.MoreMinutes;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;

/** Offers ten more minutes, and says what they would bring as soon as that has been worked out. */
final class MoreMinutesOffer {

    private final NativeButton button;
    private final Paragraph note = new Paragraph();

    /** The page is on the screen before the outlook, which takes some tenths of a second, is asked for. */
    MoreMinutesOffer(String label, Runnable onClick, Supplier<Optional<MoreMinutes>> outlook) {
        button = new NativeButton(label, click -> onClick.run());
        button.addClassName("btn");
        button.setId("deepen");
        note.addClassNames("small", "muted");
        note.setId("outlook");
        note.getElement().setAttribute("role", "status");
        button.addAttachListener(attached -> button.getElement()
                .executeJs("return 0")
                .then(ignored -> outlook.get().ifPresent(this::say)));
    }

    void say(MoreMinutes outlook) {
        if (outlook.questions() == 0) {
            button.setText(button.getTranslation("result.more.close"));
            note.setText(note.getTranslation("result.more.close.note"));
        } else if (outlook.worthOffering()) {
            button.setText(button.getTranslation(
                    "result.more.chance", outlook.minutes(), outlook.percent(), outlook.questions()));
            note.setText(note.getTranslation("result.more.note", outlook.questions(), outlook.percent()));
        } else {
            note.setText(note.getTranslation(
                    "result.more.little", outlook.minutes(), outlook.questions(), outlook.percent()));
        }
    }

    NativeButton button() {
        return button;
    }

    Paragraph note() {
        return note;
    }
}
