/** Whole journeys in a real Chromium, on the production build and a real PostgreSQL. */
@NullMarked
package app.waymark.journeys;

import org.jspecify.annotations.NullMarked;
