package org.copydesk.store.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.copydesk.store.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {

  private static String rejection(byte @Nullable [] key, byte @Nullable [] value) {
    Change change = EventDecoder.decode(key, value);
    assertThat(change).isInstanceOf(Change.Reject.class);
    return ((Change.Reject) change).rejection().reason();
  }

  @Test
  void eventBecomesARowWithItsJsonAsItCame() {
    Sample sample = Sample.article().published("2024-03").headline("with \u0000 in it");
    String spaced = sample.json().replace("{\"id\":", "{  \"added\" : 1.50, \"id\":");

    assertThat(EventDecoder.decode(sample.key(), spaced.getBytes(UTF_8)))
        .asInstanceOf(InstanceOfAssertFactories.type(Change.Keep.class))
        .satisfies(keep -> {
          assertThat(keep.row().event()).isEqualTo(spaced).contains("\\u0000");
          assertThat(keep.row().headline()).isEqualTo("with  in it");
          assertThat(keep.row().datePublished()).isEqualTo("2024-03");
          assertThat(keep.row().published()).isNotNull();
        });
  }

  @Test
  void nullValueErases() {
    assertThat(EventDecoder.decode("abc".getBytes(UTF_8), null)).isEqualTo(new Change.Erase("abc"));
  }

  @Test
  void keyMustBeTheArticlesId() {
    Sample sample = Sample.article();

    assertThat(rejection(null, sample.bytes())).startsWith("missing-key:");
    assertThat(rejection(null, null)).startsWith("missing-key:");
    assertThat(rejection("other".getBytes(UTF_8), sample.bytes())).startsWith("key-mismatch:");
    assertThat(rejection("é".getBytes(ISO_8859_1), null)).startsWith("malformed-key:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"id\":\"x\"}", "not json", "\u0000", "[[[[[["})
  void whatIsNoEventIsRejected(String value) {
    assertThat(rejection("x".getBytes(UTF_8), value.getBytes(UTF_8)))
        .startsWith("malformed-event:");
  }

  @Test
  void deepNestingIsRejected() {
    Sample sample = Sample.article();
    String deep = "[".repeat(500_000);

    assertThat(
            rejection(
                sample.key(), sample.json().replace("\"id\":", "\"x\":" + deep).getBytes(UTF_8)))
        .startsWith("malformed-event:");
  }

  @Test
  void otherEncodingsThanUtf8AreRejected() {
    Sample sample = Sample.article().headline("é");

    assertThat(rejection(sample.key(), sample.json().getBytes(ISO_8859_1)))
        .startsWith("malformed-event:");
    assertThat(rejection(sample.key(), sample.json().getBytes(UTF_16LE)))
        .startsWith("malformed-event:");
  }

  @Test
  void reasonShowsNothingOfTheRecord() {
    assertThat(rejection("x".getBytes(UTF_8), "{\"id\": secret".getBytes(UTF_8)))
        .doesNotContain("secret");
  }
}
