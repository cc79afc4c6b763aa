package org.copydesk.submission.charset;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * A byte order mark, the one declaration that is nearly never wrong.
 *
 * @param encoding what it declares
 * @param length bytes it takes
 */
record ByteOrderMark(Encoding encoding, int length) {

  static Optional<ByteOrderMark> of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new ByteOrderMark(Encoding.UTF_8, 3));
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(new ByteOrderMark(utf32("UTF-32LE"), 4));
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(new ByteOrderMark(utf32("UTF-32BE"), 4));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return Optional.of(new ByteOrderMark(Encoding.UTF_16LE, 2));
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return Optional.of(new ByteOrderMark(Encoding.UTF_16BE, 2));
    }
    if (starts(bytes, 0x84, 0x31, 0x95, 0x33)) {
      return Optional.of(new ByteOrderMark(Encoding.GB18030, 4));
    }
    return Optional.empty();
  }

  private static Encoding utf32(String name) {
    return new Encoding(name, Charset.forName(name));
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
