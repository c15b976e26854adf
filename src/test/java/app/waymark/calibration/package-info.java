/** Tests of recalibration and item statistics on a real database. */
@NullMarked
package app.waymark.calibration;

import org.jspecify.annotations.NullMarked;
