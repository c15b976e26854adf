/** The screens of teams. */
@NullMarked
package app.waymark.teams.ui;

import org.jspecify.annotations.NullMarked;
