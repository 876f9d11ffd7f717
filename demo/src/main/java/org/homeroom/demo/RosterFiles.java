package org.homeroom.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a OneRoster package by their names. */
record RosterFiles(Map<String, byte[]> files) {

    private static final String SAMPLE = "/sample-roster/";
    private static final List<String> SAMPLE_FILES = List.of(
            "manifest.csv",
            "academicSessions.csv",
            "classes.csv",
            "courses.csv",
            "demographics.csv",
            "enrollments.csv",
            "orgs.csv",
            "roles.csv",
            "users.csv");

    RosterFiles {
        files = Map.copyOf(files);
    }

    /** The project's own sample. */
    static RosterFiles sample() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : SAMPLE_FILES) {
            try (var content = RosterFiles.class.getResourceAsStream(SAMPLE + name)) {
                if (content == null) throw new IOException("The sample has no " + name);
                files.put(name, content.readAllBytes());
            }
        }
        return new RosterFiles(files);
    }

    /** @param place a folder or a zip */
    static RosterFiles in(Path place) throws IOException {
        if (!Files.isDirectory(place)) return unzipped(Files.newInputStream(place));
        var files = new LinkedHashMap<String, byte[]>();
        try (var found = Files.list(place)) {
            for (var file : found.filter(one -> one.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
        return new RosterFiles(files);
    }

    private static RosterFiles unzipped(InputStream content) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(content, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (!entry.isDirectory()) files.put(entry.getName(), zip.readAllBytes());
        }
        return new RosterFiles(files);
    }

    byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                new ByteArrayInputStream(file.getValue()).transferTo(zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    String text(String name) {
        var content = files.get(name);
        if (content == null) throw new IllegalArgumentException("The roster has no " + name);
        var text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The same files, with one of them written anew. */
    RosterFiles with(String name, String text) {
        var changed = new LinkedHashMap<>(files);
        changed.put(name, text.getBytes(StandardCharsets.UTF_8));
        return new RosterFiles(changed);
    }
}
