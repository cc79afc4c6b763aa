package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.ingest.LineReader.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

  private static final String TOO_LONG = "<too long>";

  @Test
  void linesEndWithALineFeedOrTheStream() throws IOException {
    assertThat(lines("a\nbc\r\n\nd", 10)).containsExactly("a", "bc", "", "d");
  }

  @Test
  void streamThatEndsWithALineFeedHasNoLineBehindIt() throws IOException {
    assertThat(lines("a\n", 10)).containsExactly("a");
    assertThat(lines("", 10)).isEmpty();
  }

  @Test
  void carriageReturnInsideALineIsText() throws IOException {
    assertThat(lines("a\rb\n", 10)).containsExactly("a\rb");
  }

  @Test
  void lineBeyondTheLimitIsDroppedAlone() throws IOException {
    assertThat(lines("12345\n123456\n12345\r\n123456\r\n1", 5))
        .containsExactly("12345", TOO_LONG, "12345", TOO_LONG, "1");
  }

  @ParameterizedTest
  @ValueSource(ints = {65_534, 65_535, 65_536, 65_537, 200_000})
  void linesMayCrossTheBuffer(int length) throws IOException {
    String line = "x".repeat(length);

    assertThat(lines(line + "\r\n" + line + "\nend", 1 << 20)).containsExactly(line, line, "end");
  }

  @Test
  void streamOfSinglesBytesIsTheSame() throws IOException {
    InputStream slow =
        new ByteArrayInputStream("ab\r\ncd".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, 1);
          }
        };

    assertThat(lines(new LineReader(slow, 10))).containsExactly("ab", "cd");
  }

  private static List<String> lines(String text, int limit) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return lines(new LineReader(new ByteArrayInputStream(bytes), limit));
  }

  private static List<String> lines(LineReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Found found = reader.next(); found != Found.END; found = reader.next()) {
      lines.add(
          found == Found.TOO_LONG ? TOO_LONG : new String(reader.line(), StandardCharsets.UTF_8));
    }
    return lines;
  }
}
