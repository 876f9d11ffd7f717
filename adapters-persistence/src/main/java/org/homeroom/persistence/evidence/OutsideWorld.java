package org.homeroom.persistence.evidence;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks over HTTP, and waits neither for ever nor for an answer without end. */
final class OutsideWorld implements AutoCloseable {

    private static final int LONGEST_ANSWER = 1 << 17;
    private static final String TOO_SLOW = "no answer in time";

    private final Duration patience;
    private final HttpClient client;

    OutsideWorld(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /** What was answered. */
    record Answer(int status, byte[] body) {}

    /** @throws NotAttested where there is no answer in time */
    Answer post(URI url, String type, byte[] body) throws InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .header("Content-Type", type)
                .timeout(patience)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        var asked = client.sendAsync(request, answer -> new NotTooLong());
        try {
            HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body());
        } catch (TimeoutException e) {
            throw new NotAttested(TOO_SLOW);
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new NotAttested(
                    cause instanceof HttpTimeoutException
                            ? TOO_SLOW
                            : "no answer: " + cause.getClass().getSimpleName());
        } finally {
            asked.cancel(true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static final class NotTooLong implements BodySubscriber<byte[]> {
        private final BodySubscriber<byte[]> all = BodySubscribers.ofByteArray();
        private long left = LONGEST_ANSWER;
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<byte[]> getBody() {
            return all.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            all.onSubscribe(begun);
        }

        @Override
        public void onNext(List<ByteBuffer> some) {
            left -= some.stream().mapToLong(ByteBuffer::remaining).sum();
            if (left >= 0) {
                all.onNext(some);
                return;
            }
            if (subscription != null) subscription.cancel();
            all.onError(new IOException("the answer is too long"));
        }

        @Override
        public void onError(Throwable cause) {
            all.onError(cause);
        }

        @Override
        public void onComplete() {
            all.onComplete();
        }
    }
}
