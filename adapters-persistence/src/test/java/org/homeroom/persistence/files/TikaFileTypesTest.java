package org.homeroom.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeroom.domain.chats.facts.MediaType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TikaFileTypesTest {

    @TempDir
    Path folder;

    private final TikaFileTypes types = new TikaFileTypes();

    @Test
    @Tag("CHT-12")
    void a_file_is_what_its_bytes_say() throws IOException {
        assertThat(type("%PDF-1.7\n%abc\n")).contains(MediaType.PDF);
        assertThat(type("Домашнее задание: § 5\n")).contains(MediaType.TEXT);
        assertThat(hex("89504e470d0a1a0a0000000d49484452")).contains(MediaType.PNG);
        assertThat(hex("ffd8ffe000104a46494600010100")).contains(MediaType.JPEG);
        assertThat(type("GIF89a....")).contains(MediaType.GIF);
        assertThat(hex("524946462400000057454250565038")).contains(MediaType.WEBP);
        assertThat(hex("0000001866747970697336f600000000")).isEmpty();
        assertThat(hex("000000186674797069736f6d0000020069736f6d69736f32")).contains(MediaType.MP4);
        assertThat(hex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d"))
                .contains(MediaType.WEBM);
        assertThat(hex("49443303000000000000")).contains(MediaType.MP3);
        assertThat(hex("4f67675300020000000000000000")).contains(MediaType.OGG);
    }

    @Test
    @Tag("CHT-12")
    void documents_are_known_by_what_is_in_the_package() throws IOException {
        assertThat(zip("[Content_Types].xml", "word/document.xml")).contains(MediaType.DOCX);
        assertThat(zip("word/document.xml", "[Content_Types].xml")).contains(MediaType.DOCX);
        assertThat(zip("[Content_Types].xml", "xl/workbook.xml")).contains(MediaType.XLSX);
        assertThat(zip("[Content_Types].xml", "ppt/presentation.xml")).contains(MediaType.PPTX);
        assertThat(openDocument("application/vnd.oasis.opendocument.text")).contains(MediaType.ODT);
        assertThat(openDocument("application/vnd.oasis.opendocument.spreadsheet"))
                .contains(MediaType.ODS);
        assertThat(openDocument("application/vnd.oasis.opendocument.presentation"))
                .contains(MediaType.ODP);
    }

    @Test
    @Tag("CHT-12")
    void macros_archives_programs_and_pages_are_none_of_them() throws IOException {
        assertThat(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))
                .isEmpty();
        assertThat(zip("a.txt")).isEmpty();
        assertThat(type("MZ\u0090\u0000\u0003\u0000\u0000\u0000")).isEmpty();
        assertThat(type("<!DOCTYPE html><html><script>alert(1)</script></html>"))
                .isEmpty();
        assertThat(type("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
                .isEmpty();
        assertThat(hex("504b0304ffff")).isEmpty();
        assertThat(hex("0001020304050607")).isEmpty();
    }

    private Optional<MediaType> type(String text) throws IOException {
        return type(text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<MediaType> hex(String hex) throws IOException {
        return type(HexFormat.of().parseHex(hex));
    }

    private Optional<MediaType> zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return type(bytes.toByteArray());
    }

    private Optional<MediaType> openDocument(String name) throws IOException {
        var said = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(said);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(said.length);
        entry.setCrc(sum.getValue());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(said);
        }
        return type(bytes.toByteArray());
    }

    private Optional<MediaType> type(byte[] bytes) throws IOException {
        return types.of(Files.write(folder.resolve("file"), bytes));
    }
}
