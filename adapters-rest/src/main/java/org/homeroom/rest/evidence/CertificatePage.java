package org.homeroom.rest.evidence;

import org.homeroom.application.evidence.ErasureCertificate;

/** The certificate of an erasure on paper, in Russian and English. A page of its own, with nothing to load from elsewhere. */
final class CertificatePage {

    private static final String STYLE = """
            @page { margin: 20mm }
            body { font-family: serif; max-width: 45em; margin: auto }
            dt { font-weight: bold; margin-top: .6em }
            dd { margin: 0 }
            pre { font-size: 8pt; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #888; padding: 2mm }""";

    private CertificatePage() {}

    static String of(ErasureCertificate certificate) {
        var page = new StringBuilder("<!doctype html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>")
                .append("Акт об уничтожении персональных данных</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>Подтверждение уничтожения персональных данных")
                .append("<br><small lang=\"en\">Certificate of erasure of personal data</small></h1><dl>");
        line(page, "Номер акта", "Number of the act", certificate.number());
        line(page, "Чьи данные", "Whose data", certificate.account());
        if (!certificate.requestedAt().isEmpty()) line(page, "Запрошено", "Asked for", certificate.requestedAt());
        line(page, "Уничтожено", "Erased", certificate.erasedAt());
        line(page, "Записано в журнал", "Recorded in the log", certificate.recordedAt());
        line(page, "Место в журнале", "Position in the log", Long.toString(certificate.position()));
        line(page, "Событие", "Event", certificate.eventId());
        page.append("</dl>");
        block(page, "Содержание события", "What the event says", certificate.payload());
        block(page, "Запись журнала", "Entry of the log", certificate.entry());
        block(page, "Доказательство", "Proof (C2SP tlog-proof)", String.join("\n", certificate.proof()));
        return page.append("<p>Доказательство подтверждает, что запись стоит в подписанном журнале и не изменена.")
                .append(" <span lang=\"en\">The proof shows that the entry stands in the signed log, unchanged.</span>")
                .append("</p></body></html>")
                .toString();
    }

    private static void line(StringBuilder page, String russian, String english, String value) {
        page.append("<dt>").append(russian).append(" <small lang=\"en\">").append(english);
        page.append("</small></dt><dd>").append(escaped(value)).append("</dd>");
    }

    private static void block(StringBuilder page, String russian, String english, String value) {
        page.append("<h2>").append(russian).append(" <small lang=\"en\">").append(english);
        page.append("</small></h2><pre>").append(escaped(value)).append("</pre>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
