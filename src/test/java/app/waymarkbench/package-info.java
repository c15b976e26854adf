/** Figures of the running application, for {@code script/bench}: outside of what the application and its tests scan. */
@NullMarked
package app.waymarkbench;

import org.jspecify.annotations.NullMarked;
