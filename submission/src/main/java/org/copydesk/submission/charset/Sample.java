package org.copydesk.submission.charset;

import java.util.Arrays;

/**
 * The bytes that tell charsets apart: whole lines with bytes beyond ASCII, markup left out. No
 * charset in use has the bytes of a line feed or of {@code <} and {@code >} inside a character.
 */
final class Sample {

  /** ICU's detector looks at no more than 8,000 bytes. */
  static final int MAX_BYTES = 8000;

  private Sample() {}

  static byte[] of(byte[] bytes) {
    byte[] sample = new byte[Math.min(bytes.length, MAX_BYTES)];
    int size = 0;
    int lineStart = 0;
    while (lineStart < bytes.length && size < sample.length) {
      int lineEnd = lineEnd(bytes, lineStart);
      if (isBeyondAscii(bytes, lineStart, lineEnd)) {
        size = copyWithoutTags(bytes, lineStart, lineEnd, sample, size);
      }
      lineStart = lineEnd;
    }
    return Arrays.copyOf(sample, size);
  }

  private static int lineEnd(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }

  private static boolean isBeyondAscii(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  private static int copyWithoutTags(byte[] bytes, int from, int to, byte[] sample, int size) {
    int at = size;
    boolean tag = false;
    for (int i = from; i < to && at < sample.length; i++) {
      // A < that no > follows on its line is no tag.
      if (bytes[i] == '<' && !tag) {
        tag = closes(bytes, i, to);
      }
      if (!tag) {
        sample[at++] = bytes[i];
      } else if (bytes[i] == '>') {
        tag = false;
        sample[at++] = ' ';
      }
    }
    return at;
  }

  private static boolean closes(byte[] bytes, int from, int to) {
    int limit = Math.min(to, from + 1000);
    for (int i = from + 1; i < limit; i++) {
      if (bytes[i] == '>') {
        return true;
      }
    }
    return false;
  }
}
