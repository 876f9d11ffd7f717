/** What is known of accounts, and how codes reach people. */
@NullMarked
package org.homeroom.application.accounts;

import org.jspecify.annotations.NullMarked;
