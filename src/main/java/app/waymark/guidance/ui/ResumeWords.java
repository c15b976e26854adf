package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.guidance.ResultExports;

/** The words of a résumé: what is at least reached, and that nobody has checked it. */
final class ResumeWords implements ResultExports.Words {

    @Override
    public String selfAssessed(int level) {
        return translate("resume.level", LevelWords.level(level));
    }

    @Override
    public String source() {
        return translate("resume.source");
    }
}
