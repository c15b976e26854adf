@NullMarked
package app.waymark.exchange;

import org.jspecify.annotations.NullMarked;
