package org.homeroom.rest.accounts;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeroom.application.Catalogue;
import org.homeroom.application.Recorded;
import org.homeroom.application.accounts.SubjectData;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/** What is known of somebody, as files: {@code data.json} for machines, {@code data.csv} for tables. */
final class Export {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANOTHERS = "(somebody else's)";
    private static final String ERASED = "(erased)";

    private final byte[] zip;

    Export(SubjectData.Data data) {
        this.zip = zip(data.events().stream().map(one -> line(one, data)).toList());
    }

    byte[] zip() {
        return zip;
    }

    Digest digest() {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(zip)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Line(Recorded recorded, Map<String, Object> said) {}

    private static Line line(Recorded one, SubjectData.Data data) {
        var said = new LinkedHashMap<String, Object>();
        for (var component : one.event().getClass().getRecordComponents()) {
            var value = read(component, one.event());
            if (value != null) said.put(component.getName(), shown(value, data));
        }
        return new Line(one, said);
    }

    private static @Nullable Object read(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    private static Object shown(Object value, SubjectData.Data data) {
        return switch (value) {
            case Personal<?> personal when !data.mayShow(personal) -> ANOTHERS;
            case Personal<?> personal ->
                personal.value().map(known -> shown(known, data)).orElse(ERASED);
            case PersonName name ->
                name.patronymic() == null
                        ? name.family() + " " + name.given()
                        : name.family() + " " + name.given() + " " + name.patronymic();
            case Id id -> id.value().toString();
            case Digest digest -> digest.value();
            case Number number -> number;
            case Boolean yes -> yes;
            case LocalDate date -> date.toString();
            default -> value.toString();
        };
    }

    private static byte[] zip(List<Line> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("data.json"));
            zip.write(json(lines));
            zip.putNextEntry(new ZipEntry("data.csv"));
            zip.write(csv(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] json(List<Line> lines) throws IOException {
        var events = new ArrayList<Map<String, Object>>();
        for (var line : lines) {
            var event = new LinkedHashMap<String, Object>();
            event.put("position", line.recorded().position());
            event.put("recordedAt", line.recorded().recordedAt().toString());
            event.put("event", Catalogue.nameOf(line.recorded().event().getClass()));
            event.put("said", line.said());
            events.add(event);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(Map.of("events", events));
    }

    private static byte[] csv(List<Line> lines) {
        var text = new StringBuilder("position,recordedAt,event,component,value\r\n");
        for (var line : lines) {
            line.said()
                    .forEach((component, value) -> text.append(line.recorded().position())
                            .append(',')
                            .append(line.recorded().recordedAt())
                            .append(',')
                            .append(Catalogue.nameOf(line.recorded().event().getClass()))
                            .append(',')
                            .append(component)
                            .append(',')
                            .append(cell(value.toString()))
                            .append("\r\n"));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted as RFC 4180 has it; a leading sign is kept from being taken for a formula. */
    private static String cell(String value) {
        var safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
