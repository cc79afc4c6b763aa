package org.copydesk.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream into lines, never holding more than one line and no more of it than the limit. A
 * line ends with a line feed, of which a carriage return may be a part, or with the stream.
 */
final class LineReader {

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private byte[] line = {};
  private int position;
  private int end;

  /**
   * @param limit most bytes of a line, without what ends it
   */
  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** What was read. */
  enum Found {
    /** A line within the limit: {@link #line()}. */
    LINE,
    /** A line past it, which was read to its end and dropped. */
    TOO_LONG,
    /** The end of the stream. */
    END
  }

  /** Reads the next line. */
  Found next() throws IOException {
    if (position == end && !fill()) {
      return Found.END;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    boolean tooLong = false;
    boolean complete = false;
    do {
      int feed = feed();
      int stop = feed < 0 ? end : feed;
      // One byte more may be the carriage return.
      tooLong = tooLong || bytes.size() + stop - position > limit + 1;
      if (!tooLong) {
        bytes.write(buffer, position, stop - position);
      }
      complete = feed >= 0;
      position = complete ? feed + 1 : end;
    } while (!complete && fill());
    line = withoutReturn(bytes.toByteArray());
    return tooLong || line.length > limit ? Found.TOO_LONG : Found.LINE;
  }

  /** The line that was found, without what ended it. */
  byte[] line() {
    return line;
  }

  private static byte[] withoutReturn(byte[] bytes) {
    int last = bytes.length - 1;
    return last >= 0 && bytes[last] == '\r' ? Arrays.copyOf(bytes, last) : bytes;
  }

  private int feed() {
    for (int i = position; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = 0;
    int read = in.read(buffer, 0, buffer.length);
    end = Math.max(0, read);
    return read > 0;
  }
}
