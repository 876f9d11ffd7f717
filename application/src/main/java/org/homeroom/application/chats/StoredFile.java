package org.homeroom.application.chats;

import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.kernel.Digest;

/**
 * Bytes in the store. Two uploads under one id are two of them, and the log says which one counts.
 *
 * @param digest SHA-256 of the bytes, in hex
 */
public record StoredFile(FileId file, Digest digest) {}
