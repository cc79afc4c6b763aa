package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.copydesk.events.Topics;
import org.copydesk.local.CopydeskHome;
import org.copydesk.local.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service dies between two of its steps: every one that docs/delivery.md speaks of. */
class FailpointIT {

  private static final int DRAFTS = 600;
  private static final Duration OUTAGE = Duration.ofSeconds(4);

  private static final int DISK_MEGABYTES = 1_024;

  private static FragileStack fragile;
  private static EmbeddedStack stack;
  private static Pipeline pipeline;

  @BeforeAll
  static void start() throws Exception {
    fragile =
        FragileStack.start(
            CopydeskHome.find().resolve("pipeline-tests/target/failpoints"), DISK_MEGABYTES);
    stack = fragile.stack();
    pipeline = Pipeline.on(stack);
  }

  @AfterAll
  static void stop() throws Exception {
    fragile.close();
  }

  /** Even if nothing comes after them, which would be committed with them. */
  @Test
  void offsetsOfStoredArticlesAreCommittedWhenTheBrokerIsBack() throws Exception {
    Sender sender = new Sender(pipeline);
    try (Debugger debugger = Debugger.arm(Failpoint.STORE_BEFORE_OFFSETS, stack.log(Part.STORE))) {
      sender.send(Draft.make(1));
      debugger.awaitStop(Pipeline.PATIENCE);
      fragile.link(Part.KAFKA).set(Link.State.RESET);
    }
    // Long enough for a commit to fail, too short for the group to give its partitions to another.
    await().pollDelay(OUTAGE).until(() -> true);
    fragile.link(Part.KAFKA).set(Link.State.UP);

    Stored.assertOnceEach(pipeline, sender.accepted());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "ERASURE.*")
  void everyAcceptedArticleIsStoredOnceWhereverAServiceDies(Failpoint place) throws Exception {
    Sender sender = new Sender(pipeline);

    dieAndRestart(place, () -> sender.send(Draft.make(DRAFTS)));

    assertThat(sender.accepted()).hasSize(DRAFTS);
    Command.Result check = Command.check(stack);
    assertThat(check.status()).as(check.out() + check.err()).isZero();
    assertThat(check.figure("accepted")).isEqualTo(check.figure("stored") + check.figure("erased"));
    assertThat(check.figure("lost")).isZero();
    Stored.assertOnceEach(pipeline, sender.accepted());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "ERASURE.*")
  void anArticleIsErasedOrNotYetButNeverComesBack(Failpoint place) throws Exception {
    byte[] article = Draft.make(1).getFirst().json().toString().getBytes(UTF_8);
    String id =
        Pipeline.json(pipeline.post("application/json", article, "").body()).get("id").asText();
    pipeline.stored(id);
    awaitNoErasureInHand();

    dieAndRestart(place, () -> pipeline.deleteUnanswered("/articles/" + id));

    if (place == Failpoint.ERASURE_IN_TRANSACTION) {
      assertThat(pipeline.get(Part.STORE, "/articles/" + id).statusCode()).isEqualTo(200);
      assertThat(pipeline.delete("/articles/" + id).statusCode()).isIn(202, 204);
    }
    await()
        .atMost(Pipeline.PATIENCE)
        .until(() -> pipeline.post("application/json", article, ""), FailpointIT::isRefused);
    Topic enriched = new Topic(pipeline, Topics.ENRICHED);
    await()
        .atMost(Pipeline.PATIENCE)
        .until(() -> enriched.records(Set.of(id)).getLast().value() == null);
    assertThat(pipeline.get(Part.STORE, "/articles/" + id).statusCode()).isEqualTo(404);
    Command.Result check = Command.check(stack);
    assertThat(check.status()).as(check.out() + check.err()).isZero();
    assertThat(check.figure("erased")).isPositive();
    assertThat(pipeline.table().revisions(List.of(id))).isEmpty();
  }

  /** Else what is still to be told of an article before would come by the place first. */
  private static void awaitNoErasureInHand() {
    Drain.await(pipeline);
    await().atMost(Pipeline.PATIENCE).until(() -> pipeline.table().untoldErasures() == 0);
  }

  private static boolean isRefused(HttpResponse<String> answer) {
    return answer.statusCode() == 409;
  }

  /** Does this meanwhile, and returns when it is done too. */
  private static void dieAndRestart(Failpoint place, Meanwhile.Work work) throws Exception {
    try (Debugger debugger = Debugger.arm(place, stack.log(place.part()))) {
      Meanwhile.run(
          work,
          () -> {
            debugger.awaitStop(Pipeline.PATIENCE);
            stack.kill(place.part());
            stack.restart(place.part());
          });
    }
  }
}
