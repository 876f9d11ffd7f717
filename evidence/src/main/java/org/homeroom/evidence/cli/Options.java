package org.homeroom.evidence.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.VerifierKey;
import org.jspecify.annotations.Nullable;

/** What follows the name of a command. */
final class Options {

    final List<VerifierKey> keys = new ArrayList<>();
    final List<Path> known = new ArrayList<>();
    final List<String> others = new ArrayList<>();

    @Nullable Path event;

    final List<X509Certificate> authorities = new ArrayList<>();
    private String language = "en";

    /** @throws Usage where a value is missing or no key is given */
    static Options of(List<String> arguments) throws IOException {
        var options = new Options();
        for (var i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--key" -> options.keys.addAll(keysIn(Path.of(value(arguments, ++i))));
                case "--known" -> {
                    options.known.add(Path.of(value(arguments, ++i)));
                    while (i + 1 < arguments.size()
                            && !arguments.get(i + 1).startsWith("--")
                            && !options.others.isEmpty()) {
                        options.known.add(Path.of(arguments.get(++i)));
                    }
                }
                case "--tsa" -> options.authorities.addAll(certificatesIn(Path.of(value(arguments, ++i))));
                case "--event" -> options.event = Path.of(value(arguments, ++i));
                case "--lang" -> options.language = value(arguments, ++i);
                default -> options.others.add(arguments.get(i));
            }
        }
        return options;
    }

    /** @throws Usage unless there are exactly so many arguments without a name, and a key */
    void need(int many, String why) {
        if (others.size() != many || others.stream().anyMatch(other -> other.startsWith("--"))) throw new Usage(why);
        if (keys.isEmpty()) throw new Usage("by which key? Take it from whom you trust, not from the export");
    }

    Words words() {
        return Words.in(language).orElseThrow(() -> new Usage("the languages are en and ru"));
    }

    private static String value(List<String> arguments, int index) {
        if (index >= arguments.size()) throw new Usage(arguments.getLast() + " needs a value");
        return arguments.get(index);
    }

    private static List<X509Certificate> certificatesIn(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(stream).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (certificates.isEmpty()) throw new Usage("in " + file + " is no certificate");
            return certificates;
        } catch (CertificateException e) {
            throw new Usage("in " + file + " is no certificate");
        }
    }

    private static List<VerifierKey> keysIn(Path file) throws IOException {
        if (Files.isDirectory(file)) throw new Usage(file + " is a folder, and no file of keys");
        try {
            return Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(VerifierKey::of)
                    .toList();
        } catch (Malformed e) {
            throw new Usage("in " + file + ": " + e.getMessage());
        } catch (CharacterCodingException e) {
            throw new Usage("in " + file + " are no keys");
        }
    }
}
