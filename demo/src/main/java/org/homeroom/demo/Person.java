package org.homeroom.demo;

import java.util.UUID;

/** Somebody who has an account. */
record Person(String name, String phone, UUID account, Voice voice) {}
