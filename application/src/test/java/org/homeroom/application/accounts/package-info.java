@NullMarked
package org.homeroom.application.accounts;

import org.jspecify.annotations.NullMarked;
