@NullMarked
package org.homeroom.persistence.files;

import org.jspecify.annotations.NullMarked;
