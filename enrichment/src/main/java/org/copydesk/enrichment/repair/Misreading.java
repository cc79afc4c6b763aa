package org.copydesk.enrichment.repair;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One way to take bytes for another charset than theirs. */
sealed interface Misreading {

  /** The text as it was meant; null if it cannot have come about in this way. */
  @Nullable String undo(String line);

  /** A line that lost more bytes cannot be guessed in any bearable time. */
  int MOST_LOST = 10_000;

  /** Taken for pairs of bytes. */
  record OfPairs(PairCharset seen, Encoding meant, LossyDecoder decoder) implements Misreading {

    @Override
    public @Nullable String undo(String line) {
      int[] bytes = new int[2 * line.length()];
      int length = 0;
      int lost = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        int pair = seen.pair(c);
        if (pair != 0) {
          bytes[length++] = pair >> 8;
          bytes[length++] = pair & 0xFF;
        } else if (c < 0x80 || c == '\uFFFD') {
          lost += c < 0x80 ? 0 : 1;
          bytes[length++] = c < 0x80 ? c : Encoding.LOST;
        } else if (seen.singleByte(c) != 0) {
          bytes[length++] = seen.singleByte(c);
        } else {
          return null;
        }
      }
      return lost > MOST_LOST ? null : decoder.decode(Arrays.copyOf(bytes, length), meant);
    }
  }

  /** Taken for single bytes. */
  record OfBytes(SingleByteTable seen, Encoding meant, LossyDecoder decoder) implements Misreading {

    @Override
    public @Nullable String undo(String line) {
      int[] bytes = new int[line.length()];
      int lost = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        int b = c < 0x80 ? c : seen.toByte(c);
        if (b == 0 && c != '\uFFFD') {
          return null;
        }
        lost += c == '\uFFFD' ? 1 : 0;
        bytes[i] = c == '\uFFFD' ? Encoding.LOST : b;
      }
      return lost > MOST_LOST ? null : decoder.decode(bytes, meant);
    }
  }

  /** Both charsets of one byte a character. */
  record OfLetters(SingleByteTable seen, SingleByteTable meant) implements Misreading {

    @Override
    public @Nullable String undo(String line) {
      StringBuilder text = new StringBuilder(line.length());
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        int b = c < 0x80 ? c : seen.toByte(c);
        if (b == 0) {
          return null;
        }
        text.append(b < 0x80 ? (char) b : meant.toCharacter(b));
      }
      return text.toString();
    }
  }
}
