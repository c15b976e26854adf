/** Tests of accounts, participants and personal data. */
@NullMarked
package app.waymark.people;

import org.jspecify.annotations.NullMarked;
