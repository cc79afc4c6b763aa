package org.copydesk.submission.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes read in one encoding.
 *
 * @param encoding what they were read in
 * @param text the text, with U+FFFD where bytes were none
 * @param malformed how many times bytes were none
 */
record Decoding(Encoding encoding, String text, int malformed) {

  static Decoding of(byte[] bytes, int start, int length, Encoding encoding) {
    CharsetDecoder decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, length);
    CharBuffer out = CharBuffer.allocate((int) (length * decoder.maxCharsPerByte()) + 16);
    int malformed = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      malformed++;
      out.put('\uFFFD');
      in.position(in.position() + skipped(in, result));
      result = decoder.decode(in, out, true);
    }
    decoder.flush(out);
    return new Decoding(encoding, out.flip().toString(), malformed);
  }

  /** A pair whose second byte is ASCII is one lost byte: markup and spaces must survive it. */
  private static int skipped(ByteBuffer in, CoderResult result) {
    int length = Math.min(result.length(), in.remaining());
    for (int i = 1; i < length; i++) {
      if (in.get(in.position() + i) >= 0) {
        return i;
      }
    }
    return length;
  }
}
