package org.homeroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The Java that the README shows is Java that compiles: it stands, line after line, in the file it names. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("<!-- from (\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);
    private static final Path ROOT = Path.of("..");

    @Test
    void every_example_stands_in_the_file_it_names() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var examples = EXAMPLE.matcher(readme).results().toList();
        assertThat(examples).hasSize(readme.split("```java", -1).length - 1).isNotEmpty();
        for (var example : examples)
            assertThat(missing(example)).as(example.group(1)).isEmpty();
    }

    private static List<String> missing(MatchResult example) throws IOException {
        var source = Files.readString(ROOT.resolve(example.group(1)))
                .lines()
                .map(String::strip)
                .toList();
        var from = new int[1];
        return example.group(2)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("…"))
                .filter(line -> {
                    var found = source.subList(from[0], source.size()).indexOf(line);
                    if (found >= 0) from[0] += found + 1;
                    return found < 0;
                })
                .toList();
    }

    @Test
    void the_readme_can_be_read_in_one_go() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
    }
}
