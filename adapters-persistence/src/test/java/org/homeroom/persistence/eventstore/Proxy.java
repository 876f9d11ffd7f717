package org.homeroom.persistence.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A TCP link to PostgreSQL that can be cut, stall, or lose what comes back. */
final class Proxy implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final int target;
    private volatile boolean answersPass = true;
    private volatile boolean requestsPass = true;
    private volatile boolean cutOnAnswer;

    Proxy(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many links are open on the side of the client. */
    long open() {
        return links.stream().filter(link -> !link.ended).count();
    }

    /** The next answer of the server is thrown away and its link cut. */
    void cutOnNextAnswer() {
        cutOnAnswer = true;
    }

    /** What the server answers does not arrive any more, and nobody is told. */
    void swallowAnswers() {
        answersPass = false;
    }

    /** Nothing arrives any more, in either direction. */
    void stall() {
        requestsPass = false;
        answersPass = false;
    }

    /** New links work again; those that lost something stay dead. */
    void heal() {
        links.forEach(link -> link.dead = true);
        requestsPass = true;
        answersPass = true;
    }

    void cutAll() {
        links.forEach(Link::cut);
    }

    private void accept() {
        try {
            while (true) {
                Link link = new Link(door.accept());
                links.add(link);
                Thread.ofVirtual().start(link::run);
            }
        } catch (IOException closed) {
            cutAll();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cutAll();
    }

    private final class Link {
        private final Socket client;
        private final CountDownLatch end = new CountDownLatch(1);
        private volatile boolean dead;
        private volatile boolean ended;

        Link(Socket client) {
            this.client = client;
        }

        void run() {
            try (client;
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                Thread.ofVirtual().start(() -> pump(client, server, true));
                Thread.ofVirtual().start(() -> pump(server, client, false));
                end.await();
            } catch (IOException | InterruptedException broken) {
                cut();
            } finally {
                ended = true;
            }
        }

        void cut() {
            end.countDown();
        }

        private void pump(Socket from, Socket to, boolean request) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[65_536];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!request && cutOnAnswer) {
                        cutOnAnswer = false;
                        break;
                    }
                    if (!dead && (request ? requestsPass : answersPass)) {
                        out.write(buffer, 0, read);
                    } else {
                        dead = true;
                    }
                }
            } catch (IOException broken) {
                // the link is over
            }
            cut();
        }
    }
}
