/** The public pages of the catalogue. */
@NullMarked
package app.waymark.catalog.ui;

import org.jspecify.annotations.NullMarked;
