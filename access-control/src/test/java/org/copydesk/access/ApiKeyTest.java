package org.copydesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

  @Test
  void lineLetsItsKeyInAndShowsNothingOfIt() {
    String secret = ApiKey.draw();

    String line = ApiKey.line("wire-2026", List.of("ingest", "read"), secret);
    ApiKey key = ApiKey.parse(line);

    assertThat(key.name()).isEqualTo("wire-2026");
    assertThat(key.roles()).containsExactlyInAnyOrder("ingest", "read");
    assertThat(key.digest().isSame(ApiKey.Digest.of(secret))).isTrue();
    assertThat(key.digest().isSame(ApiKey.Digest.of(secret + " "))).isFalse();
    assertThat(line).doesNotContain(secret.substring(ApiKey.PREFIX.length()));
    assertThat(key.toString()).doesNotContain(line.substring(line.indexOf(':') + 1));
  }

  @Test
  void secretsAreNeverTheSame() {
    assertThat(ApiKey.draw()).hasSize(52).startsWith(ApiKey.PREFIX).isNotEqualTo(ApiKey.draw());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wire",
        "wire ingest",
        "wire ingest copydesk_thekeyitself",
        "wire everything sha256:0000000000000000000000000000000000000000000000000000000000000000",
        "wire ingest, sha256:0000000000000000000000000000000000000000000000000000000000000000",
        "wire ingest sha256:00",
        "wi/re ingest sha256:0000000000000000000000000000000000000000000000000000000000000000",
        "wire ingest sha256:000000000000000000000000000000000000000000000000000000000000000g",
      })
  void otherLinesAreRefusedWithoutAQuote(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiKey.parse(line))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("thekeyitself"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1"})
  void loopbackIsReachedByNobodyElse(String host) {
    assertThat(OpenAccess.isLoopback(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "127.example.org", "localhost.example.org"})
  void otherAddressesAreNot(String host) {
    assertThat(OpenAccess.isLoopback(host)).isFalse();
  }

  @Test
  void messageStaysOnItsLine() {
    assertThat(OneLine.escape("key\r\n2026 ERROR \u001b[31mforged\u2028\u202e"))
        .isEqualTo("key\\u000d\\u000a2026 ERROR \\u001b[31mforged\\u2028\\u202e");
    assertThat(OneLine.escape("微软\tand 𝒜")).isEqualTo("微软\tand 𝒜");
  }
}
