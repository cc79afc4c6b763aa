package org.copydesk.local.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends what no HTTP client would, byte for byte, and reads all that comes back. */
public final class RawHttp {

  private static final int SILENCE = 30_000;
  private static final int SILENCE_AFTER_ANSWER = 1_500;
  private static final Pattern CHUNK = Pattern.compile("\r\n[0-9a-fA-F]+\r\n");

  private final URI service;

  /**
   * @param service where it listens
   */
  public RawHttp(URI service) {
    this.service = service;
  }

  /**
   * What came back on one connection.
   *
   * @param status of the first answer; 0 if there was none
   * @param head the first answer's status line and headers
   * @param body its body, as text; chunks joined
   * @param answers how many there were
   */
  public record Answer(int status, String head, String body, int answers) {

    /** The header's value. */
    public Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst();
    }
  }

  /** Sends a request and reads until the service closes the connection or has no more to say. */
  public Answer send(HostileRequest request) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), 5_000);
      socket.setTcpNoDelay(true);
      Thread sender = Thread.ofVirtual().start(() -> write(socket, request));
      boolean stays = request.head().contains("Connection: keep-alive");
      byte[] answer = read(socket, stays ? SILENCE_AFTER_ANSWER : SILENCE);
      sender.interrupt();
      return answer(new String(answer, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(request.name(), e);
    }
  }

  /** The service may answer, and close, before it has heard all. */
  private void write(Socket socket, HostileRequest request) {
    byte[] body = request.body().bytes();
    try {
      OutputStream out = socket.getOutputStream();
      out.write(head(request, body.length));
      out.flush();
      int drip = request.body().drip();
      if (drip == 0) {
        out.write(body);
        out.flush();
        return;
      }
      for (byte each : body) {
        out.write(each);
        out.flush();
        Thread.sleep(drip);
      }
    } catch (IOException | InterruptedException _) {
      // What it has answered is what counts.
    }
  }

  private byte[] head(HostileRequest request, int length) {
    StringBuilder head = new StringBuilder(request.head().getFirst());
    if (!head.toString().contains(" HTTP/")) {
      head.append(" HTTP/1.1");
    }
    head.append("\r\n");
    request.head().stream().skip(1).forEach(line -> head.append(line).append("\r\n"));
    addIfMissing(head, "Host", service.getAuthority());
    addIfMissing(head, "Connection", "close");
    if (!has(head, "Transfer-Encoding") && (length > 0 || head.indexOf("POST") == 0)) {
      addIfMissing(head, "Content-Length", Integer.toString(length));
    }
    return new Payload(head + "\r\n").bytes();
  }

  private static void addIfMissing(StringBuilder head, String name, String value) {
    if (!has(head, name)) {
      head.append(name).append(": ").append(value).append("\r\n");
    }
  }

  private static boolean has(StringBuilder head, String name) {
    return head.toString()
        .toLowerCase(Locale.ROOT)
        .contains("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
  }

  private static byte[] read(Socket socket, int silenceAfterAnswer) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    socket.setSoTimeout(SILENCE);
    byte[] part = new byte[8192];
    try {
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        all.write(part, 0, n);
        socket.setSoTimeout(silenceAfterAnswer);
      }
    } catch (SocketTimeoutException _) {
      // It has no more to say.
    } catch (IOException _) {
      // A reset, after what it had to say.
    }
    return all.toByteArray();
  }

  private static Answer answer(String text) {
    if (!text.startsWith("HTTP/")) {
      return new Answer(0, "", text, 0);
    }
    int end = text.indexOf("\r\n\r\n");
    String head = end < 0 ? text : text.substring(0, end);
    String rest = end < 0 ? "" : text.substring(end + 4);
    // A go-ahead is no answer yet.
    if (head.startsWith("HTTP/1.1 100")) {
      return answer(rest);
    }
    int answers = 1 + rest.split("HTTP/1\\.1 \\d{3} ", -1).length - 1;
    String body =
        head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")
            ? String.join("", List.of(CHUNK.split("\r\n" + rest.replaceFirst("^\r\n", ""))))
            : rest;
    return new Answer(Integer.parseInt(head.substring(9, 12)), head, body.strip(), answers);
  }
}
