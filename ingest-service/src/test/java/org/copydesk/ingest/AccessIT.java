package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.copydesk.access.ApiKey;
import org.copydesk.local.testing.KafkaTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may submit: by keys of a file that changes, by tokens of a real issuer. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@TestProfile(AccessIT.KeysAndTokens.class)
class AccessIT {

  private static final Path FILE = KeysAndTokens.file();
  private static final String ARTICLE = "{\"articleBody\":\"The port opens on 2 January 2026.\"}";

  private final String sender = ApiKey.draw();
  private final String reader = ApiKey.draw();
  private final TokenIssuer issuer = TokenIssuer.ofResource();
  private Posting posting;

  @TestHTTPResource("/")
  URI service;

  @BeforeEach
  void makeKeys() {
    posting = new Posting(service);
    keep(
        ApiKey.line("wire", List.of("ingest"), sender),
        "# a comment, and an empty line",
        "",
        ApiKey.line("desk", List.of("read", "operate"), reader));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> post("Bearer " + sender).statusCode() == 202);
  }

  @Test
  void keyWithTheRoleSubmits() {
    assertThat(post("Bearer " + sender).statusCode()).isEqualTo(202);
    assertThat(post("bearer " + sender).statusCode()).as("schemes have no case").isEqualTo(202);
  }

  @Test
  void callerWithoutAKeyIsUnknown() {
    HttpResponse<String> answer = posting.json(ARTICLE);

    assertProblem(answer, 401, "unauthorized");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @Test
  void ndjsonNeedsTheRoleAsWell() {
    HttpResponse<String> answer =
        posting.post("/articles", "application/x-ndjson", ARTICLE.getBytes(StandardCharsets.UTF_8));

    assertProblem(answer, 401, "unauthorized");
  }

  @Test
  void wrongKeyIsRefusedAndNotEchoed() {
    String wrong = ApiKey.draw();

    HttpResponse<String> answer = post("Bearer " + wrong);

    assertProblem(answer, 401, "unauthorized");
    assertThat(answer.body()).doesNotContain(wrong);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer copydesk_", "Bearer", "Bearer x", "Basic YTpi", "copydesk_x", ""})
  void malformedCredentialsAreRefused(String header) {
    assertProblem(post(header), 401, "unauthorized");
  }

  @Test
  void keyWithoutTheRoleIsForbidden() {
    assertProblem(post("Bearer " + reader), 403, "forbidden");
  }

  @Test
  void keysAreReplacedWhileTheServiceRuns() {
    String renewed = ApiKey.draw();
    keep(
        ApiKey.line("wire", List.of("ingest"), sender),
        ApiKey.line("wire", List.of("ingest"), renewed));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> post("Bearer " + renewed).statusCode() == 202);
    assertThat(post("Bearer " + sender).statusCode()).as("the old one, beside it").isEqualTo(202);

    keep(ApiKey.line("wire", List.of("ingest"), renewed));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> post("Bearer " + sender).statusCode() == 401);
    assertThat(post("Bearer " + renewed).statusCode()).isEqualTo(202);
  }

  @Test
  void fileThatIsSpoiltLeavesTheKeysAsTheyWere() {
    keep(
        ApiKey.line("wire", List.of("ingest"), sender), "desk everything sha256:" + "0".repeat(64));

    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(10))
        .until(() -> post("Bearer " + sender).statusCode() == 202);
  }

  @Test
  void tokenOfTheIssuerWithTheRoleSubmits() {
    assertThat(post("Bearer " + issuer.token("ingest", 300)).statusCode()).isEqualTo(202);
  }

  @Test
  void tokenWithoutTheRoleIsForbidden() {
    assertProblem(post("Bearer " + issuer.token("read", 300)), 403, "forbidden");
  }

  @Test
  void tokenThatIsOutOfDateOrForgedIsRefused() {
    assertProblem(post("Bearer " + issuer.token("ingest", -300)), 401, "unauthorized");
    assertProblem(
        post("Bearer " + TokenIssuer.start().tokenOf(issuer, "ingest")), 401, "unauthorized");
  }

  @Test
  void healthAsksForNoKey() {
    HttpResponse<String> answer =
        posting.send(HttpRequest.newBuilder(service.resolve("/q/health/live")).GET().build());

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String authorization) {
    return posting.post(
        "/articles",
        "application/json",
        ARTICLE.getBytes(StandardCharsets.UTF_8),
        "Authorization",
        authorization);
  }

  private static void keep(String... lines) {
    try {
      Files.write(FILE, List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Posting.read(answer.body());
    assertThat(problem.path("type").textValue()).isEqualTo("/problems/" + slug);
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("detail").textValue()).isNotBlank().doesNotContain("Exception");
  }

  /** A file of keys that is looked at often, and OIDC. */
  public static final class KeysAndTokens implements QuarkusTestProfile {

    /** In the working directory, which the tests' own class loader shares. */
    static Path file() {
      return Path.of("target", "keys-of-access-it").toAbsolutePath();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Files.writeString(file(), "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.of(
          "copydesk.access.keys-file", file().toString(),
          "copydesk.access.keys-interval", "100ms",
          "quarkus.oidc.tenant-enabled", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(TokenIssuer.Resource.class));
    }
  }
}
