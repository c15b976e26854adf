package app.waymark.shell;

import app.waymark.base.PageNotice;
import app.waymark.base.ui.Brand;
import app.waymark.security.CurrentActor;
import app.waymark.security.MenuCondition;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Header with the menu, the screen, and a footer that says what Waymark is for. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main content = new Main();
    private final Map<String, Anchor> links = new LinkedHashMap<>();

    MainLayout(CurrentActor currentActor, List<MenuCondition> conditions, List<PageNotice> notices) {
        addClassName("frame");
        // A fragment alone would resolve against the base address and lead home.
        var skip = new NativeButton(
                getTranslation("shell.skip"), click -> content.getElement().executeJs("this.focus()"));
        skip.addClassName("skip-link");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        add(skip);
        notices.forEach(notice -> notice.words()
                .ifPresent(words ->
                        add(notice(getTranslation(words, notice.values().toArray())))));
        add(header(currentActor, conditions), content, footer());
    }

    private static Component notice(String text) {
        var notice = new Aside(new Span(text));
        notice.addClassName("page-notice");
        return notice;
    }

    private Component header(CurrentActor currentActor, List<MenuCondition> conditions) {
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("shell.nav"));
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            if (!concerns(entry, currentActor, conditions)) {
                continue;
            }
            var link = new Anchor(path(entry), getTranslation(entry.title()));
            links.put(path(entry), link);
            nav.add(link);
        }
        var end = new Span();
        end.addClassName("end");
        end.add(themeToggle());
        boolean signedIn =
                currentActor.find().filter(actor -> !actor.anonymous()).isPresent();
        if (signedIn) {
            end.add(new Anchor("account", getTranslation("shell.account")));
        } else {
            end.add(new Anchor("sign-in", getTranslation("shell.sign-in")));
        }
        var header = new Header(new Brand(getTranslation("app.name")), nav, end);
        header.addClassName("bar");
        return header;
    }

    private static boolean concerns(MenuEntry entry, CurrentActor currentActor, List<MenuCondition> conditions) {
        return conditions.stream()
                .filter(condition -> condition.path().equals(path(entry)))
                .allMatch(condition ->
                        currentActor.find().filter(condition::shows).isPresent());
    }

    private static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private NativeButton themeToggle() {
        var toggle = new NativeButton("◐");
        toggle.addClassName("icon-button");
        toggle.setAriaLabel(getTranslation("shell.theme"));
        toggle.setTitle(getTranslation("shell.theme"));
        toggle.addClickListener(click -> toggle.getElement().executeJs(ThemeChoice.TOGGLE));
        toggle.getElement().executeJs(ThemeChoice.RESTORE);
        return toggle;
    }

    private Component footer() {
        var footer = new Footer(
                new Span(getTranslation("shell.purpose")),
                new Anchor("how-we-measure", getTranslation("shell.how-we-measure")),
                new Anchor("privacy", getTranslation("shell.privacy")));
        footer.addClassName("foot");
        return footer;
    }

    @Override
    public void showRouterLayoutContent(HasElement screen) {
        content.removeAll();
        content.getElement().appendChild(screen.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement screen) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.HISTORY) {
            content.getElement().executeJs("if (!location.hash) window.scrollTo(0, 0)");
        }
        String here = event.getLocation().getPath();
        links.forEach((path, link) -> {
            boolean current = path.isEmpty() ? here.isEmpty() : here.equals(path) || here.startsWith(path + "/");
            if (current) {
                link.getElement().setAttribute("aria-current", "page");
                // the menu is pushed sideways where the window is narrow
                link.getElement()
                        .executeJs("const nav = this.parentElement; const move = () => nav.scrollLeft = this.offsetLeft"
                                + " - nav.offsetLeft - (nav.clientWidth - this.offsetWidth) / 2;"
                                + " requestAnimationFrame(() => requestAnimationFrame(move))");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
