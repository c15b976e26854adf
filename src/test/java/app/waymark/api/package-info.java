@NullMarked
package app.waymark.api;

import org.jspecify.annotations.NullMarked;
