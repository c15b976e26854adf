/** What tests share: a real PostgreSQL and ready-made actors. */
@NullMarked
package app.waymark.support;

import org.jspecify.annotations.NullMarked;
