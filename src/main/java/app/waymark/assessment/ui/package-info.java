/** Starting, playing and reviewing an attempt. */
@NullMarked
package app.waymark.assessment.ui;

import org.jspecify.annotations.NullMarked;
