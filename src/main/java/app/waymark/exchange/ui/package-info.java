/** The screen of export and import. */
@NullMarked
package app.waymark.exchange.ui;

import org.jspecify.annotations.NullMarked;
