/** Writes the whole database to one file, and reads it back into an empty one. */
@NullMarked
package app.waymark.operations.backup;

import org.jspecify.annotations.NullMarked;
