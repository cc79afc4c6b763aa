package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.events.EventJson;
import org.copydesk.submission.ArticleIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EnrichCommandTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void everyLineGetsItsResultInItsPlace() throws Exception {
    int status =
        enrich(
            """
            {"identifier":"first","articleBody":"The board met on Monday."}
            {"articleBody":
            {"identifier":"third","articleBody":"理事会开会。"}
            """);

    List<JsonNode> results = results();
    assertThat(status).isEqualTo(1);
    assertThat(results.get(0).at("/article/identifier").asText()).isEqualTo("first");
    assertThat(results.get(1).path("line").asInt()).isEqualTo(2);
    assertThat(results.get(1).at("/problem/status").asInt()).isEqualTo(400);
    assertThat(results.get(2).at("/article/identifier").asText()).isEqualTo("third");
    assertThat(results).hasSize(3);
  }

  @Test
  void resultIsAnEnrichedEvent() throws Exception {
    int status = enrich("{\"articleBody\":\"The board met on Monday.\"}");

    assertThat(status).isZero();
    assertThat(EventJson.readEnriched(out.toByteArray()).article().articleBody())
        .isEqualTo("The board met on Monday.");
  }

  @Test
  void articleThatIsTooLargeIsAProblemAndTheNextIsNone() throws Exception {
    String large = "x".repeat(ArticleIntake.DEFAULT_MAX_BYTES);

    int status = enrich("{\"articleBody\":\"" + large + "\"}\n{\"articleBody\":\"Small.\"}\n");

    assertThat(status).isEqualTo(1);
    assertThat(results().get(0).at("/problem/status").asInt()).isEqualTo(413);
    assertThat(results().get(1).has("id")).isTrue();
  }

  @Test
  void filesAreReadInTheirCharset() throws Exception {
    Path text =
        Files.write(
            folder.resolve("a.txt"),
            "理事会在星期一开会，讨论了明年的预算。".repeat(5).getBytes(Charset.forName("GB18030")));

    int status = enrich("", "--text", text.toString());

    assertThat(status).isZero();
    assertThat(results().get(0).at("/article/articleBody").asText()).contains("讨论了明年的预算");
  }

  @Test
  void ownNamesAreFound() throws Exception {
    Path names =
        Files.writeString(
            folder.resolve("names.tsv"), "\tOrganization\t青禾渔社\t青禾漁社\tQinghe Fishers\n");

    enrich("{\"articleBody\":\"昨天青禾漁社的船回來了，大家都很高興。\"}", "--names", names.toString());

    assertThat(results().getFirst().at("/entities/0/name").asText()).isEqualTo("青禾漁社");
  }

  @Test
  void badOwnNamesAreToldWithTheirLines() throws Exception {
    Path names = Files.writeString(folder.resolve("names.tsv"), "# mine\n\tFirm\tA\t\tB\nC\n");

    assertThatThrownBy(() -> enrich("", "--names", names.toString()))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("names.tsv:2: expected a type")
        .hasMessageContaining("names.tsv:3: expected 5 to 7 columns");
  }

  private int enrich(String in, String... arguments) throws Exception {
    EnrichCommand command = new EnrichCommand();
    new CommandLine(command).setErr(new PrintWriter(new StringWriter())).parseArgs(arguments);
    return command.run(new ByteArrayInputStream(in.getBytes(UTF_8)), out);
  }

  private List<JsonNode> results() throws Exception {
    List<JsonNode> results = new ArrayList<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      results.add(JSON.readTree(line));
    }
    return results;
  }
}
