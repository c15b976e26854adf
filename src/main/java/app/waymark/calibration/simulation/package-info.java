/** Made-up people who take the real bank through the real engine, in a world that differs from what the engine assumes. */
@NullMarked
package app.waymark.calibration.simulation;

import org.jspecify.annotations.NullMarked;
