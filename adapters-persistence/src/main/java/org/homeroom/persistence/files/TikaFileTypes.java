package org.homeroom.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.homeroom.application.chats.FileTypes;
import org.homeroom.domain.chats.facts.MediaType;

/**
 * Knows files by their first bytes, and documents of office programs by what is in the package. Names are not looked at. A
 * document that carries macros is none of those that can be handed in.
 */
final class TikaFileTypes implements FileTypes {

    private static final int HEAD = 4096;
    private static final int BRAND_ENDS = 12;
    private static final Set<String> BRANDS =
            Set.of("ftypisom", "ftypiso2", "ftypiso4", "ftypiso5", "ftypiso6", "ftypavc1", "ftypdash", "ftypM4V ");
    private static final String MACROS = "vbaProject.bin";

    private static final Map<String, MediaType> BY_PART = Map.of(
            "word/document.xml", MediaType.DOCX,
            "xl/workbook.xml", MediaType.XLSX,
            "ppt/presentation.xml", MediaType.PPTX);

    private static final Map<String, MediaType> OTHER_NAMES = Map.of(
            "audio/vorbis", MediaType.OGG,
            "audio/opus", MediaType.OGG,
            "application/ogg", MediaType.OGG,
            "application/mp4", MediaType.MP4,
            "video/x-m4v", MediaType.MP4);

    private final Tika tika = new Tika();

    @Override
    public Optional<MediaType> of(Path file) throws IOException {
        var name = detected(file);
        return switch (name) {
            case "application/zip", "application/x-tika-ooxml" -> packaged(file);
            case "application/x-matroska", "video/x-matroska" -> webm(file);
            case "video/quicktime" -> mp4(file);
            default -> Optional.ofNullable(OTHER_NAMES.get(name)).or(() -> MediaType.named(name));
        };
    }

    private String detected(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return tika.detect(bytes);
        }
    }

    private static Optional<MediaType> packaged(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith(MACROS))) return Optional.empty();
            return BY_PART.entrySet().stream()
                    .filter(part -> zip.getEntry(part.getKey()) != null)
                    .map(Map.Entry::getValue)
                    .findFirst();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    /** What has the brand of a later standard is no QuickTime any more. Source: ISO/IEC 14496-12. */
    private static Optional<MediaType> mp4(Path file) throws IOException {
        return BRANDS.stream().anyMatch(head(file, BRAND_ENDS)::endsWith)
                ? Optional.of(MediaType.MP4)
                : Optional.empty();
    }

    private static String head(Path file, int length) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(length), StandardCharsets.ISO_8859_1);
        }
    }

    /** WebM is a kind of Matroska that says so at its beginning. */
    private static Optional<MediaType> webm(Path file) throws IOException {
        return head(file, HEAD).contains("webm") ? Optional.of(MediaType.WEBM) : Optional.empty();
    }
}
