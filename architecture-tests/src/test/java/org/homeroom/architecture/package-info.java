/** The rules of the house, executable, and the documents that are made from the code. */
@NullMarked
package org.homeroom.architecture;

import org.jspecify.annotations.NullMarked;
