/** Screens for signing in and up, for the account, and for a person's rights over their data. */
@NullMarked
package app.waymark.people.ui;

import org.jspecify.annotations.NullMarked;
