package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventLineTest {

  @Test
  void tellsTheArticleInALineWithoutTerminalCommands() {
    String line =
        EventLine.summary("4f", event("\"headline\":\"Board \\u001b[31mmeets\",").getBytes(UTF_8));

    assertThat(line).contains("4f", "en", "0 dates").endsWith("Board  [31mmeets");
  }

  @Test
  void cutsALongFirstLineBetweenCharacters() {
    String line =
        EventLine.summary("4f", event("\"headline\":\"" + "𠮷".repeat(70) + "\",").getBytes(UTF_8));

    assertThat(line).endsWith("  " + "𠮷".repeat(60) + "…");
  }

  @Test
  void tellsWhatIsErasedAndWhatIsNoEvent() {
    assertThat(EventLine.summary("4f", null)).isEqualTo("4f  erased");
    assertThat(EventLine.summary("4f", new byte[] {'x'})).isEqualTo("4f  is no enriched article");
  }

  private static String event(String headline) {
    return """
    {"id":"4f","revision":"a0","receivedAt":"2026-01-02T03:04:05Z",
     "enrichedAt":"2026-01-02T03:04:06Z","pipeline":"1.0.0",
     "article":{%s"articleBody":"The board met.","author":[],"keywords":[]},
     "provenance":{},"language":{"tag":"en","confidence":1,"alternatives":[]},
     "edits":[],"dates":[],"entities":[],"amounts":[]}
    """
        .formatted(headline);
  }
}
