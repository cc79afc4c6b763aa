package org.copydesk.local.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Text with instructions for the bytes that an editor cannot hold:
 *
 * <ul>
 *   <li>{@code %{hex 00ff}}: these bytes
 *   <li>{@code %{repeat 1000 text}}: the text so many times
 *   <li>{@code %{repeat-hex 1000 0d0a}}: the bytes so many times
 *   <li>{@code %{random 1000}}: so many bytes, always the same
 *   <li>{@code %{charset GB18030}}: of the text from here on
 *   <li>{@code %{gzip}}, at the start: all of it compressed; {@code %{gzip-short}}: without its end
 *   <li>{@code %{drip 200}}, at the start: sent a byte each 200 ms
 * </ul>
 */
public record Payload(String text) {

  private static final Pattern INSTRUCTION = Pattern.compile("%\\{(\\S+?)(?: (.*?))?\\}");

  /** Milliseconds between two bytes; 0 sends all at once. */
  public int drip() {
    Matcher drip = Pattern.compile("^%\\{drip (\\d+)\\}").matcher(text);
    return drip.find() ? Integer.parseInt(drip.group(1)) : 0;
  }

  /** What goes over the wire. */
  public byte[] bytes() {
    byte[] plain = plain();
    if (text.startsWith("%{gzip-short}")) {
      byte[] whole = gzip(plain);
      return Arrays.copyOf(whole, whole.length - 12);
    }
    return text.startsWith("%{gzip}") ? gzip(plain) : plain;
  }

  private byte[] plain() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Charset charset = StandardCharsets.UTF_8;
    Matcher instruction = INSTRUCTION.matcher(text);
    int done = 0;
    while (instruction.find()) {
      out.writeBytes(text.substring(done, instruction.start()).getBytes(charset));
      done = instruction.end();
      String argument = instruction.group(2) == null ? "" : instruction.group(2);
      switch (instruction.group(1)) {
        case "hex" -> out.writeBytes(HexFormat.of().parseHex(argument.replace(" ", "")));
        case "repeat" -> {
          String[] parts = argument.split(" ", 2);
          out.writeBytes(parts[1].repeat(Integer.parseInt(parts[0])).getBytes(charset));
        }
        case "repeat-hex" -> {
          String[] parts = argument.split(" ", 2);
          byte[] bytes = HexFormat.of().parseHex(parts[1]);
          for (int i = Integer.parseInt(parts[0]); i > 0; i--) {
            out.writeBytes(bytes);
          }
        }
        case "random" -> {
          byte[] noise = new byte[Integer.parseInt(argument)];
          new Random(7).nextBytes(noise);
          out.writeBytes(noise);
        }
        case "charset" -> charset = Charset.forName(argument);
        case "gzip", "gzip-short", "drip" -> {
          // Of the whole.
        }
        default -> throw new IllegalArgumentException(instruction.group());
      }
    }
    out.writeBytes(text.substring(done).getBytes(charset));
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
