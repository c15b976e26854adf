/** Tests of the screens for signing in and up, for the account, and for privacy. */
@NullMarked
package app.waymark.people.ui;

import org.jspecify.annotations.NullMarked;
