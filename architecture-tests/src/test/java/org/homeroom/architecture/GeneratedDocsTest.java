package org.homeroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Holds the documents that are made from the code to the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedDocsTest {

    private static final String RENEW = "mvn -q -pl architecture-tests -am test -Dtest=GeneratedDocsTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dhomeroom.docs=write";

    @Test
    void the_map_shows_what_the_rules_read() throws IOException {
        check(Sources.DOCS.resolve("map.md"), MapOfRules.markdown());
    }

    @Test
    void the_rules_are_written_down_as_their_tests_say_them() throws IOException {
        check(Sources.DOCS.resolve("rules.md"), RulesAsSentences.markdown());
    }

    @Test
    void the_permissions_are_those_that_the_rules_ask() throws IOException {
        check(Sources.DOCS.resolve("permissions.md"), PermissionsAsTable.markdown());
    }

    @Test
    void who_may_talk_with_whom_is_what_the_rules_ask() throws IOException {
        check(Sources.DOCS.resolve("contacts.md"), ContactsAsTable.markdown());
    }

    private static void check(Path file, String wanted) throws IOException {
        if ("write".equals(System.getProperty("homeroom.docs"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, wanted);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is no longer what the code says. Renew it: %s", file.normalize(), RENEW)
                .isEqualTo(wanted);
    }
}
