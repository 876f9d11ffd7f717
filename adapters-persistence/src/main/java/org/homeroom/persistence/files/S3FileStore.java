package org.homeroom.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeroom.application.chats.FileStore;
import org.homeroom.application.chats.StoredFile;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in one bucket of an S3 store. The bucket is there before. */
final class S3FileStore implements FileStore, AutoCloseable {

    private static final String PREFIX = "files/";

    private final S3Client client;
    private final String bucket;

    S3FileStore(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public Path spool() throws IOException {
        return Files.createTempFile("homeroom-file", null);
    }

    @Override
    public void keep(StoredFile file, Path spooled) throws IOException {
        try {
            client.putObject(put -> put.bucket(bucket).key(key(file)), spooled);
        } catch (SdkException e) {
            throw new IOException("The store of files did not take one", e);
        }
    }

    @Override
    public Optional<InputStream> read(StoredFile file, long from, long to) throws IOException {
        try {
            return Optional.of(client.getObject(get -> {
                get.bucket(bucket).key(key(file));
                if (to > from) get.range("bytes=" + from + "-" + (to - 1));
            }));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new IOException("The store of files does not give one", e);
        }
    }

    @Override
    public void remove(StoredFile file) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(key(file)));
        } catch (SdkException e) {
            throw new IOException("The store of files does not let one go", e);
        }
    }

    /** The store sorts by key; further pages begin behind the last one seen. */
    @Override
    public List<StoredFile> keptBefore(Instant then, Optional<StoredFile> after, int atMost) throws IOException {
        try {
            var all = client.listObjectsV2Paginator(ListObjectsV2Request.builder()
                    .bucket(bucket)
                    .prefix(PREFIX)
                    .startAfter(after.map(S3FileStore::key).orElse(null))
                    .build());
            return all.contents().stream()
                    .filter(one -> one.lastModified().isBefore(then))
                    .flatMap(one -> Names.read(one.key().substring(PREFIX.length())).stream())
                    .limit(atMost)
                    .toList();
        } catch (SdkException e) {
            throw new IOException("The store of files does not tell what it has", e);
        }
    }

    /** Temporary files of this machine, which it clears itself. */
    @Override
    public void clearSpools(Instant then) {}

    @Override
    public void close() {
        client.close();
    }

    private static String key(StoredFile file) {
        return PREFIX + Names.of(file);
    }
}
