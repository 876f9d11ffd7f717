@NullMarked
package org.homeroom.evidence.audit;

import org.jspecify.annotations.NullMarked;
