package org.copydesk.store.querying;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void comesBackAsItWas() {
    Cursor cursor = new Cursor(LocalDateTime.parse("2024-03-22T03:37:00.000001"), "an id, 中");

    assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
    assertThat(Cursor.decode(cursor.encode())).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1 2024-03-22T03:37",
        "2 2024-03-22T03:37 id",
        "1 yesterday id",
        "1 2024-03-22T03:37 i\u0000d",
        "1 +999999999-01-01T00:00 id",
      })
  void whatWasNeverMadeIsNoCursor(String text) {
    String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
    assertThat(Cursor.decode(encoded)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "a", "=", "gIA"})
  void whatIsNoBase64IsNoCursor(String encoded) {
    assertThat(Cursor.decode(encoded)).isEmpty();
    assertThat(Cursor.decode(encoded.repeat(5000))).isEmpty();
  }
}
