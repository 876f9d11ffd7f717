package org.homeroom.persistence.files;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.homeroom.application.chats.FileStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a server of its own that speaks S3, in a process of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class S3FileStoreTest extends FileStoreContract {

    private static final String BUCKET = "homeroom";

    @TempDir
    static Path folder;

    private static Process server;
    private static S3Client client;

    @BeforeAll
    static void start() throws IOException {
        var port = freePort();
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dserver.port=0",
                        "-Dcom.adobe.testing.s3mock.httpPort=" + port,
                        "-Dhttp.port=" + port,
                        "-Dcom.adobe.testing.s3mock.store.root=" + folder,
                        "-jar",
                        jar())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        client = FilesAssembly.client(
                Optional.of(URI.create("http://127.0.0.1:" + port)),
                "us-east-1",
                FilesAssembly.credentials(Optional.of("access"), Optional.of("secret")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> client.createBucket(create -> create.bucket(BUCKET)) != null);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.destroy();
    }

    @Override
    FileStore store() {
        return new S3FileStore(client, BUCKET);
    }

    private static String jar() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.contains("s3mock"))
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
