/** Screens for whoever runs the server. */
@NullMarked
package app.waymark.operations.ui;

import org.jspecify.annotations.NullMarked;
