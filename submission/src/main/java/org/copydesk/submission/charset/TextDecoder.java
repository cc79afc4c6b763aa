package org.copydesk.submission.charset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the charset of bytes and reads them. In this order: a byte order mark; strict UTF-8,
 * which other charsets' text practically never is by chance; UTF-8 with a few broken characters;
 * then the likeliest by {@link CharsetGuess}, to which the sender's and the document's declarations
 * are hints.
 */
public final class TextDecoder {

  /** Of 1,000 characters, the most that may be controls or no characters at all in a text. */
  private static final int MAX_GARBAGE_PER_MILLE = 100;

  /** Whole characters for each broken one that make bytes broken UTF-8 rather than none. */
  private static final int WHOLE_PER_BROKEN = 20;

  private final CharsetGuess guess = new CharsetGuess();

  /**
   * Reads plain text.
   *
   * @param declared label of the charset that the sender named
   * @return empty if the bytes are no text in any known charset
   */
  public Optional<DecodedText> text(byte[] bytes, @Nullable String declared) {
    return decode(bytes, declared, null);
  }

  /**
   * Reads an HTML document.
   *
   * @param declared label of the charset that the sender named
   * @return empty if the bytes are no text in any known charset
   */
  public Optional<DecodedText> html(byte[] bytes, @Nullable String declared) {
    return decode(bytes, declared, MarkupDeclaration.label(bytes).orElse(null));
  }

  private Optional<DecodedText> decode(
      byte[] bytes, @Nullable String declared, @Nullable String inDocument) {
    List<Encoding> hints = new ArrayList<>(2);
    for (String label : new String[] {declared, inDocument}) {
      if (label != null) {
        Encoding.labelled(label).ifPresent(hints::add);
      }
    }
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
    Decoding decoding =
        mark.map(m -> Decoding.of(bytes, m.length(), bytes.length - m.length(), m.encoding()))
            .orElseGet(() -> unmarked(bytes, hints));
    String name =
        mark.map(m -> m.encoding().name()).orElse(hints.isEmpty() ? null : hints.getFirst().name());
    return isText(decoding.text())
        ? Optional.of(new DecodedText(decoding.text(), name, decoding.encoding().name()))
        : Optional.empty();
  }

  private Decoding unmarked(byte[] bytes, List<Encoding> hints) {
    Decoding utf8 = Decoding.of(bytes, 0, bytes.length, Encoding.UTF_8);
    Optional<Encoding> other = UnmarkedUnicode.detect(bytes, utf8.malformed() == 0);
    if (other.isPresent()) {
      return Decoding.of(bytes, 0, bytes.length, other.get());
    }
    return utf8.malformed() == 0 || isBrokenUtf8(utf8) ? utf8 : guess.likeliest(bytes, hints);
  }

  private static boolean isBrokenUtf8(Decoding utf8) {
    long beyondAscii = utf8.text().chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return beyondAscii > (long) WHOLE_PER_BROKEN * utf8.malformed();
  }

  private static boolean isText(String text) {
    long garbage = text.chars().filter(TextDecoder::isGarbage).count();
    return garbage * 1000 <= (long) MAX_GARBAGE_PER_MILLE * text.length();
  }

  private static boolean isGarbage(int c) {
    return c == 0xFFFD || (Character.isISOControl(c) && "\n\r\t\f".indexOf(c) < 0);
  }
}
