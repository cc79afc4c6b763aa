package org.copydesk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of NDJSON as bytes, in bounded memory however long a line is. */
final class LineReader {

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long number;

  /**
   * @param maxBytes a longer line is cut to this length
   */
  LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** The next line that is not blank, without its end; null after the last. */
  byte @Nullable [] next() throws IOException {
    for (byte[] line = nextOfAny(); line != null; line = nextOfAny()) {
      if (!isBlank(line)) {
        return line;
      }
    }
    return null;
  }

  /** The number of the line that {@link #next} gave, counted from 1, blank lines included. */
  long number() {
    return number;
  }

  private byte @Nullable [] nextOfAny() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    boolean any = false;
    while (position < limit || fill()) {
      any = true;
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, position, Math.min(end - position, maxBytes - line.size()));
      position = end;
      if (end < limit) {
        position++;
        break;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  private static boolean isBlank(byte[] line) {
    for (byte each : line) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return false;
      }
    }
    return true;
  }
}
