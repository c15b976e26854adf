/** Components that every screen shares: the band, the requirement word, page building blocks. */
@NullMarked
package app.waymark.base.ui;

import org.jspecify.annotations.NullMarked;
