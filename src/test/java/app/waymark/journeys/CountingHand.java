package app.waymark.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** Uses a page by what is written on it, and counts what a job takes: clicks, and fields typed into. */
public final class CountingHand {

    private final Page page;
    private int clicks;
    private int fields;

    public CountingHand(Page page) {
        this.page = page;
    }

    public int clicks() {
        return clicks;
    }

    public int fields() {
        return fields;
    }

    public void click(Locator target) {
        clicks++;
        target.click();
    }

    /** Chooses from a list, which counts as one click. */
    public void pick(String field, String label) {
        clicks++;
        page.locator("#" + field).selectOption(new SelectOption().setLabel(label));
    }

    public void type(String field, String text) {
        fields++;
        page.locator("#" + field).fill(text);
    }

    /** The first link that says exactly this. */
    public Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
