@org.jspecify.annotations.NullMarked
package org.homeroom.demo;
