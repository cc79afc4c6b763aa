package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.copydesk.access.ApiKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter messages = new StringWriter();

  @Test
  void lineIsForTheServiceAndSecretForItsOwner() {
    assertThat(run("key", "wire", "--roles=ingest,read")).isZero();

    ApiKey key = ApiKey.parse(out.toString());
    String secret = messages.toString().strip().replace("COPYDESK_API_KEY=", "");
    assertThat(key.name()).isEqualTo("wire");
    assertThat(key.roles()).containsExactlyInAnyOrder("ingest", "read");
    assertThat(key.digest()).isEqualTo(ApiKey.Digest.of(secret));
    assertThat(out.toString()).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--roles=root", "--roles=ingest,,read"})
  void rolesThatAreNoneAreRefused(String roles) {
    assertThat(run("key", "wire", roles)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  private int run(String... arguments) {
    return Copydesk.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(messages, true))
        .execute(arguments);
  }
}
