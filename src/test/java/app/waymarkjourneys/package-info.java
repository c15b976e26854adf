/**
 * Made-up people who go the whole way in a real browser, for {@code script/journeys}: outside of what the application and
 * its tests scan.
 */
@NullMarked
package app.waymarkjourneys;

import org.jspecify.annotations.NullMarked;
