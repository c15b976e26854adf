package app.waymark.shell;

/** The light or dark choice, kept in the browser only: it is nobody else's business. */
final class ThemeChoice {

    static final String RESTORE =
            "const t = localStorage.getItem('waymark.theme'); if (t) document.documentElement.dataset.theme = t;";

    static final String TOGGLE = """
            const root = document.documentElement;
            const dark = root.dataset.theme
              ? root.dataset.theme === 'dark'
              : matchMedia('(prefers-color-scheme: dark)').matches;
            root.dataset.theme = dark ? 'light' : 'dark';
            localStorage.setItem('waymark.theme', root.dataset.theme);
            """;

    private ThemeChoice() {}
}
