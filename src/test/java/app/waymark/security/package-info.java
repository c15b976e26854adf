/** Tests of what the server tells browsers to allow. */
@NullMarked
package app.waymark.security;

import org.jspecify.annotations.NullMarked;
