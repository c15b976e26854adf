/** The bank keeps its limits, its figures are right, and its files are read as a whole or not at all. */
@NullMarked
package app.waymark.questions;

import org.jspecify.annotations.NullMarked;
