package org.homeroom.persistence.files;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.homeroom.application.chats.StoredFile;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.kernel.Digest;

/** What files are called in stores: an id and a digest, and nothing that tells of their owners. */
final class Names {

    private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f]{64})");

    static String of(StoredFile file) {
        var name = file.file().value() + "." + file.digest().value();
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("No digest: " + file.digest());
        return name;
    }

    static Optional<StoredFile> read(String name) {
        var found = NAME.matcher(name);
        return found.matches()
                ? Optional.of(new StoredFile(new FileId(UUID.fromString(found.group(1))), new Digest(found.group(2))))
                : Optional.empty();
    }

    private Names() {}
}
