@NullMarked
package org.homeroom.persistence.accounts;

import org.jspecify.annotations.NullMarked;
