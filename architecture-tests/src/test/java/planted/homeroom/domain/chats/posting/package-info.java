/** Planted: every class here breaks a rule of the house, or is there to be seen by one that does. */
@NullMarked
package planted.homeroom.domain.chats.posting;

import org.jspecify.annotations.NullMarked;
