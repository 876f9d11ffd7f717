package org.homeroom.domain.chats.facts;

import java.util.Optional;
import java.util.stream.Stream;

/** What a file is, by its content. Whatever is not named here nobody can hand in. Source: CHT-12. */
public enum MediaType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp"),
    MP4("video/mp4"),
    WEBM("video/webm"),
    MP3("audio/mpeg"),
    OGG("audio/ogg"),
    TEXT("text/plain"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    ODP("application/vnd.oasis.opendocument.presentation");

    private final String name;

    MediaType(String name) {
        this.name = name;
    }

    /** As it is registered, for example {@code application/pdf}. */
    public String registered() {
        return name;
    }

    /** By its registered name, whatever its case. */
    public static Optional<MediaType> named(String name) {
        return Stream.of(values())
                .filter(type -> type.name.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
