package app.waymark.people;

import java.util.List;

/**
 * One page of accounts.
 *
 * @param total how many the search finds on all pages
 */
public record AccountPage(List<AccountDetails> rows, int total) {

    public AccountPage {
        rows = List.copyOf(rows);
    }
}
