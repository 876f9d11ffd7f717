/** Keys, and what is made with them. */
@NullMarked
package org.homeroom.application.secrets;

import org.jspecify.annotations.NullMarked;
