/** Home, results and the way forward on screen. */
@NullMarked
package app.waymark.guidance.ui;

import org.jspecify.annotations.NullMarked;
