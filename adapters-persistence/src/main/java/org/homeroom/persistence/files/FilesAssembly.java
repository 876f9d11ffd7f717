package org.homeroom.persistence.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.chats.FileStore;
import org.homeroom.application.chats.FileTypes;
import org.homeroom.application.chats.VirusScanner;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Files lie in a folder of this machine, or in the S3 bucket that is named. */
@ApplicationScoped
class FilesAssembly {

    @Produces
    @Singleton
    FileStore store(
            @ConfigProperty(name = "homeroom.files") Path folder,
            @ConfigProperty(name = "homeroom.files.s3.bucket") Optional<String> bucket,
            @ConfigProperty(name = "homeroom.files.s3.endpoint") Optional<URI> endpoint,
            @ConfigProperty(name = "homeroom.files.s3.region") String region,
            @ConfigProperty(name = "homeroom.files.s3.access-key") Optional<String> accessKey,
            @ConfigProperty(name = "homeroom.files.s3.secret-key") Optional<String> secretKey) {
        if (bucket.isEmpty()) return new DiskFileStore(folder);
        return new S3FileStore(client(endpoint, region, credentials(accessKey, secretKey)), bucket.get());
    }

    static S3Client client(Optional<URI> endpoint, String region, AwsCredentialsProvider credentials) {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .endpointOverride(endpoint.orElse(null))
                .forcePathStyle(endpoint.isPresent())
                .build();
    }

    static AwsCredentialsProvider credentials(Optional<String> accessKey, Optional<String> secretKey) {
        return accessKey.isPresent() && secretKey.isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey.get(), secretKey.get()))
                : DefaultCredentialsProvider.builder().build();
    }

    void close(@Disposes FileStore store) throws Exception {
        if (store instanceof AutoCloseable open) open.close();
    }

    @Produces
    @Singleton
    FileTypes types() {
        return new TikaFileTypes();
    }

    @Produces
    @Singleton
    VirusScanner scanner(
            @ConfigProperty(name = "homeroom.clamd.host") Optional<String> host,
            @ConfigProperty(name = "homeroom.clamd.port") int port) {
        return host.<VirusScanner>map(name -> new ClamdScanner(name, port)).orElse(VirusScanner.NONE);
    }
}
