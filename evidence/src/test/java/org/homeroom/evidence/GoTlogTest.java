package org.homeroom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks Go's own implementation about our proofs, where Go and its {@code golang.org/x/mod} are installed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoTlogTest {

    private static final Path SOURCES = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog");

    private static final String PROGRAM = """
            package main

            import (
            	"encoding/hex"
            	"fmt"
            	"os"
            	"strconv"

            	"golang.org/x/mod/sumdb/tlog"
            )

            func hash(text string) (h tlog.Hash) {
            	bytes, err := hex.DecodeString(text)
            	if err != nil {
            		panic(err)
            	}
            	copy(h[:], bytes)
            	return
            }

            func number(text string) int64 {
            	n, err := strconv.ParseInt(text, 10, 64)
            	if err != nil {
            		panic(err)
            	}
            	return n
            }

            // size root index leaf hash...
            func main() {
            	var proof tlog.RecordProof
            	for _, text := range os.Args[5:] {
            		proof = append(proof, hash(text))
            	}
            	fmt.Print(tlog.CheckRecord(proof, number(os.Args[1]), hash(os.Args[2]), number(os.Args[3]), hash(os.Args[4])))
            }
            """;

    @Test
    void go_finds_our_inclusion_proofs_right(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isDirectory(SOURCES), "SKIPPED: Debian's golang-golang-x-mod-dev is not installed");
        assumeTrue(runs("go", "version"), "SKIPPED: Go is not installed");
        var log = MadeUpLog.of(700);
        var tree = new TiledTree(tile -> log.tiles.get(tile.path()), 700);
        Files.writeString(folder.resolve("main.go"), PROGRAM);
        for (var index : new long[] {0, 255, 256, 511, 512, 699}) {
            var proof = tree.inclusion(index).stream()
                    .map(HexFormat.of()::formatHex)
                    .collect(Collectors.joining(" "));
            var call = "GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE=%s go run %s 700 %s %d %s %s"
                    .formatted(
                            folder.resolve("cache"),
                            folder.resolve("main.go"),
                            HexFormat.of().formatHex(tree.root()),
                            index,
                            HexFormat.of().formatHex(tree.leaf(index)),
                            proof);
            var go = new ProcessBuilder("sh", "-c", call)
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("<nil>");
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
