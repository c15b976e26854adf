/** The screen on which people make and revoke their tokens. */
@NullMarked
package app.waymark.api.ui;

import org.jspecify.annotations.NullMarked;
