package org.copydesk.submission.charset;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that an HTML or XML document names in its head. */
final class MarkupDeclaration {

  /** Bytes that are looked at; the HTML standard asks for 1,024, real heads are longer. */
  private static final int PRESCAN = 8192;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<(?:meta\\b[^>]{0,400}?\\bcharset|\\?xml\\b[^>]{0,100}?\\bencoding)"
              + "\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private MarkupDeclaration() {}

  static Optional<String> label(byte[] document) {
    int length = Math.min(document.length, PRESCAN);
    Matcher declaration =
        DECLARATION.matcher(new String(document, 0, length, StandardCharsets.ISO_8859_1));
    return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
  }
}
