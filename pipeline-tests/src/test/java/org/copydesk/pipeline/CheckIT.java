package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.events.Topics;
import org.junit.jupiter.api.Test;

/** {@code ./copydesk check} finds what is where, and what is nowhere. */
class CheckIT {

  private final Pipeline pipeline = Pipeline.shared();

  @Test
  void everyArticleIsCountedWhereItIsAndALostOneIsNamed() throws Exception {
    Drain.await(pipeline);
    Command.Result before = Command.check(pipeline.stack());
    assertThat(before.status()).as(before.out() + before.err()).isZero();

    String id = accepted(Draft.make(1).getFirst());
    String erased = accepted(Draft.make(1).getFirst());
    pipeline.stored(erased);
    assertThat(Command.erase(pipeline.stack(), erased).status()).isZero();
    Topic received = new Topic(pipeline, Topics.RECEIVED);
    received.put(List.of(received.record("f".repeat(32), "no article".getBytes(UTF_8))));
    Command.Result after = Command.check(pipeline.stack());

    assertThat(after.status()).as(after.out() + after.err()).isZero();
    assertThat(after.figure("accepted")).isEqualTo(before.figure("accepted") + 3);
    assertThat(after.figure("stored")).isEqualTo(before.figure("stored") + 1);
    assertThat(after.figure("erased")).isEqualTo(before.figure("erased") + 1);
    assertThat(after.figure("dead-lettered")).isEqualTo(before.figure("dead-lettered") + 1);
    assertThat(after.figure("to be enriched") + after.figure("to be stored")).isZero();

    pipeline.table().execute("update article_revision set revision = '-' || revision", id);
    try {
      Command.Result lost = Command.check(pipeline.stack());

      assertThat(lost.status()).isEqualTo(1);
      assertThat(lost.figure("lost")).isEqualTo(1);
      assertThat(lost.err()).contains("lost: " + id);
    } finally {
      pipeline.table().execute("update article_revision set revision = substr(revision, 2)", id);
    }
  }

  private String accepted(Draft draft) throws Exception {
    var answer = pipeline.post("application/json", draft.json().toString().getBytes(UTF_8), "");
    assertThat(answer.statusCode()).isEqualTo(202);
    return Pipeline.json(answer.body()).get("id").asText();
  }
}
