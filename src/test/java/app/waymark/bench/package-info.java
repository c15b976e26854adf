/** Figures of the running application, for {@code script/bench}: never part of the tests, never served in production. */
@NullMarked
package app.waymark.bench;

import org.jspecify.annotations.NullMarked;
