@NullMarked
package org.homeroom.messaging;

import org.jspecify.annotations.NullMarked;
