package app.waymark.guidance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Tells of the keys D, L and S and switches them off: the same switch as the quiz player's, kept in this browser. They
 * work only while the focus is on a stage (WCAG 2.1.4).
 */
final class StageKeysNote extends Div {

    private static final String SWITCH = """
            this.checked = localStorage.getItem('waymark.shortcuts') !== 'off';
            this.addEventListener('change',
              () => localStorage.setItem('waymark.shortcuts', this.checked ? 'on' : 'off'));
            """;

    StageKeysNote() {
        addClassNames("row", "small", "muted", "keys", "no-print");
        var box = new Input();
        box.setType("checkbox");
        box.setId("stage-keys");
        box.addAttachListener(event -> box.getElement().executeJs(SWITCH));
        var label = new NativeLabel();
        label.addClassName("check");
        label.add(box, new com.vaadin.flow.component.Text(getTranslation("way.keys")));
        add(label, new Paragraph(getTranslation("way.keys.text")));
    }
}
