/** Screens for admins who curate. */
@NullMarked
package app.waymark.curation.ui;

import org.jspecify.annotations.NullMarked;
