package org.homeroom.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Many who read the feed of a service as server-sent events, all on one thread of the client. */
final class Readers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_A_TIME = 100;
    private static final int LONGEST_WORD = 64;

    /** Names the token of each reader. */
    interface Tokens {
        String of(int number) throws Exception;
    }

    /** One connection, and the end of what came, where a word may have begun. */
    private static final class Reader {
        private String end = "";
        private boolean welcomed;
        private boolean told;
    }

    /** What everybody waits for. */
    private static final class Word {
        private final String text;
        private final long said = System.nanoTime();
        private final CountDownLatch unheard;
        private final Histogram nanos = Load.histogram();

        Word(String text, int readers) {
            this.text = text;
            this.unheard = new CountDownLatch(readers);
        }
    }

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final Thread thread = Thread.ofPlatform().daemon().name("readers").unstarted(this::read);
    private volatile Word word = new Word("\u0000", 0);
    private volatile int welcomed;
    private volatile int lost;
    private volatile String lastWords = "";

    private Readers() throws IOException {}

    /** Opens so many streams and waits until each has begun. */
    static Readers open(int port, int number, Tokens tokens) throws Exception {
        Readers readers = new Readers();
        readers.thread.start();
        for (int reader = 0; reader < number; reader++) {
            readers.connect(port, tokens.of(reader));
            if (reader % AT_A_TIME == 0) {
                readers.awaitWelcome(Math.max(0, reader - AT_A_TIME));
            }
        }
        readers.awaitWelcome(number);
        return readers;
    }

    private void connect(int port, String token) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(("GET /v1/sync HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n"
                        + "Authorization: Bearer " + token + "\r\n\r\n")
                .getBytes(ISO_8859_1)));
        channel.configureBlocking(false);
        channels.add(channel);
        channel.register(selector, SelectionKey.OP_READ, new Reader());
        selector.wakeup();
    }

    private void awaitWelcome(int number) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (welcomed < number) {
            if (System.nanoTime() > end || lost > 0) {
                throw new IllegalStateException(welcomed + " streams began, " + lost + " ended; one said " + lastWords);
            }
            Thread.sleep(5);
        }
    }

    private void read() {
        try {
            while (selector.isOpen()) {
                selector.select(this::read, 50);
            }
        } catch (IOException | RuntimeException closed) {
            lastWords = closed.toString();
            lost = Math.max(lost, selector.isOpen() ? 1 : 0);
        }
    }

    private void read(SelectionKey key) {
        Reader reader = (Reader) key.attachment();
        try {
            buffer.clear();
            int read = ((SocketChannel) key.channel()).read(buffer);
            if (read < 0) {
                throw new IOException("the stream has ended");
            }
            String text = reader.end + ISO_8859_1.decode(buffer.flip());
            heard(reader, text);
            reader.end = text.substring(Math.max(0, text.length() - LONGEST_WORD));
        } catch (IOException gone) {
            key.cancel();
            lastWords = gone.getMessage() + " after: " + reader.end;
            lost = lost + 1;
        }
    }

    private void heard(Reader reader, String text) {
        Word current = word;
        if (!reader.welcomed) {
            reader.welcomed = text.contains("data");
            welcomed = welcomed + (reader.welcomed ? 1 : 0);
        } else if (!reader.told && text.contains(current.text)) {
            reader.told = true;
            current.nanos.recordValue(System.nanoTime() - current.said);
            current.unheard.countDown();
        }
    }

    /** How long each took to hear of it, from the moment at which it is about to be said. */
    Histogram hear(String text, Load.Work saying) throws Exception {
        selector.keys().forEach(key -> ((Reader) key.attachment()).told = false);
        Word next = new Word(text, channels.size());
        word = next;
        saying.once();
        if (!next.unheard.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(next.unheard.getCount() + " of " + channels.size() + " heard nothing");
        }
        return next.nanos;
    }

    int lost() {
        return lost;
    }

    @Override
    public void close() throws Exception {
        selector.close();
        thread.join();
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }
}
