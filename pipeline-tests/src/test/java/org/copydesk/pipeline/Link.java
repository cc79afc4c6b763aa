package org.copydesk.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network link that can be cut: it passes TCP connections on to a port of this machine. */
final class Link implements AutoCloseable {

  /** How it treats connections. */
  enum State {
    /** Passes on whatever comes. */
    UP,
    /** Resets them, the new ones too. */
    RESET,
    /** Takes them, and what comes, and passes nothing on; nobody is told of an end. */
    SILENT
  }

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private State state = State.UP;

  private Link(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /** From this port to that one, both of the loopback address. */
  static Link between(int port, int target) {
    try {
      ServerSocket door = new ServerSocket();
      door.setReuseAddress(true);
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      Link link = new Link(door, target);
      Thread.ofVirtual().start(link::accept);
      return link;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port, e);
    }
  }

  /** From now on. What was held is passed on when it is up again. */
  synchronized void set(State next) {
    state = next;
    if (next == State.RESET) {
      open.forEach(Link::reset);
    }
    notifyAll();
  }

  @Override
  public void close() throws IOException {
    door.close();
    set(State.RESET);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> pass(client));
      } catch (IOException _) {
        // Closed, or the client has thought better of it.
      }
    }
  }

  private void pass(Socket client) {
    Socket server = new Socket();
    try {
      open.add(client);
      open.add(server);
      awaitUp();
      server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
      server.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      Thread back = Thread.ofVirtual().start(() -> pass(server, client));
      pass(client, server);
      back.join();
    } catch (IOException _) {
      // Nobody listens there, or the link was cut.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      reset(client);
      reset(server);
      open.remove(client);
      open.remove(server);
    }
  }

  /** Until one of the two ends. */
  private void pass(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[1 << 16];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        awaitUp();
        out.write(bytes, 0, count);
      }
      awaitUp();
    } catch (IOException _) {
      // The link was cut, or one of them is gone.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void awaitUp() throws IOException, InterruptedException {
    while (state == State.SILENT) {
      wait();
    }
    if (state == State.RESET) {
      throw new IOException("cut");
    }
  }

  private static void reset(Socket socket) {
    try (socket) {
      if (!socket.isClosed()) {
        socket.setSoLinger(true, 0);
      }
    } catch (IOException _) {
      // It was closed meanwhile.
    }
  }
}
