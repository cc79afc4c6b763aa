package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void passesOverBlankLinesAndCountsThem() throws IOException {
    assertThat(read("a\n\n \t\r\nb\r\nc", 100)).containsExactly("1 a", "4 b\r", "5 c");
  }

  @Test
  void readsALineThatIsLongerThanItsBuffer() throws IOException {
    String line = "报".repeat(100_000);

    assertThat(read(line + "\nnext\n", 1_000_000)).containsExactly("1 " + line, "2 next");
  }

  @Test
  void cutsALineThatIsTooLongAndGoesOnWithTheNext() throws IOException {
    assertThat(read("x".repeat(300_000) + "\nnext", 10)).containsExactly("1 xxxxxxxxxx", "2 next");
  }

  @Test
  void emptyInputHasNoLines() throws IOException {
    assertThat(read("", 10)).isEmpty();
  }

  private static List<String> read(String text, int maxBytes) throws IOException {
    LineReader lines = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), maxBytes);
    List<String> read = new ArrayList<>();
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      read.add(lines.number() + " " + new String(line, UTF_8));
    }
    return read;
  }
}
