package org.homeroom.rest.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.homeroom.domain.accounts.facts.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of a class with a code for the guardians of each, to be printed and cut up.
 *
 * @param zone in which the last day of the codes is told
 */
record CodeSheet(String className, List<Line> lines, Instant expiresAt, ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private static final String STYLE = """
            @page { margin: 12mm }
            body { font-family: sans-serif }
            ul { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; list-style: none; padding: 0 }
            li { border: 1px dashed #888; padding: 4mm; break-inside: avoid }
            svg { float: right; width: 28mm; height: 28mm }
            .code { font: bold 18pt monospace; letter-spacing: 2pt }""";

    /** Why there is a code for a pupil, or none. */
    enum Remark {
        CODE(""),
        NOT_REGISTERED("Ещё не зарегистрирован(а): сначала регистрируется ребёнок"),
        ENOUGH_CODES("Уже выдано наибольшее число действующих кодов"),
        NO_CODE("Код не выдан, попробуйте ещё раз");

        private final String text;

        Remark(String text) {
            this.text = text;
        }
    }

    /** @param code null where there is none to hand out */
    record Line(@Nullable PersonName name, @Nullable String code, Remark remark) {

        String fullName() {
            return name == null ? "—" : name.family() + " " + name.given();
        }
    }

    /** A page of its own, with nothing to load from elsewhere. */
    String html() {
        var page = new StringBuilder("<!doctype html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(className))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(className))
                .append("</h1><p>Коды для родителей, каждый на один раз, до ")
                .append(lastDay())
                .append("</p><ul>");
        for (var line : lines) {
            var code = line.code();
            page.append("<li>");
            if (code != null) page.append(QrCode.svg(code));
            page.append("<p>").append(escaped(line.fullName())).append("</p>");
            if (code == null) page.append("<p>").append(line.remark().text).append("</p>");
            else page.append("<p class=\"code\">").append(code).append("</p>");
            page.append("</li>");
        }
        return page.append("</ul></body></html>").toString();
    }

    /** For tables, as RFC 4180 has it. */
    String csv() {
        var text = new StringBuilder("family,given,code,expiresAt,remark\r\n");
        for (var line : lines) {
            var name = line.name();
            var code = line.code();
            text.append(cell(name == null ? "" : name.family()))
                    .append(',')
                    .append(cell(name == null ? "" : name.given()))
                    .append(',')
                    .append(cell(code == null ? "" : code))
                    .append(',')
                    .append(code == null ? "" : expiresAt)
                    .append(',')
                    .append(line.remark())
                    .append("\r\n");
        }
        return text.toString();
    }

    private String lastDay() {
        return DAY.format(expiresAt.atZone(zone));
    }

    /** A leading sign is kept from being taken for a formula. */
    private static String cell(String value) {
        var safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
