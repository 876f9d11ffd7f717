/** The bytes of files: on a disk of this machine or in an S3 store, known by their content and searched for harm. */
@NullMarked
package org.homeroom.persistence.files;

import org.jspecify.annotations.NullMarked;
