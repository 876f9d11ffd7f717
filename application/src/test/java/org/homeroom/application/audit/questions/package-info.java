@NullMarked
package org.homeroom.application.audit.questions;

import org.jspecify.annotations.NullMarked;
