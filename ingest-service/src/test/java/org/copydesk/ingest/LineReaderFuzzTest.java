package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.ingest.LineReader.Found;

/** However a stream comes in pieces, its lines are the same, and none is longer than allowed. */
class LineReaderFuzzTest {

  private static final int LIMIT = 50;

  @FuzzTest(maxDuration = "10m")
  void linesAreThoseOfTheWhole(FuzzedDataProvider data) throws IOException {
    int piece = data.consumeInt(1, 100);
    byte[] bytes = data.consumeRemainingAsBytes();
    LineReader reader = new LineReader(new Piecemeal(bytes, piece), LIMIT);

    List<String> lines = new ArrayList<>();
    for (Found found = reader.next(); found != Found.END; found = reader.next()) {
      lines.add(found == Found.TOO_LONG ? "" : text(reader.line()));
    }

    assertThat(lines).isEqualTo(expected(text(bytes)));
  }

  private static List<String> expected(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines.stream()
        .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
        .map(line -> line.length() > LIMIT ? "" : line)
        .toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Gives no more than a few bytes at a time. */
  private static final class Piecemeal extends InputStream {

    private final ByteArrayInputStream bytes;
    private final int piece;

    Piecemeal(byte[] bytes, int piece) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.piece = piece;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, Math.min(piece, length));
    }
  }
}
