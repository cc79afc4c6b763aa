package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.copydesk.events.Entity;
import org.junit.jupiter.api.Test;

class EncoderDatasetTest {

  private static final EncoderDataset DATASET =
      new EncoderDataset(WordPieces.load("encoder-test.vocab.txt"), _ -> true);

  @Test
  void marksBecomeLabelsOfTokens() {
    ObjectNode line = line("{P|王偉}在{L|上海}了{E|a}。");

    assertThat(line.get("text").asText()).isEqualTo("王伟在上海了a。");
    assertThat(line.get("ids")).hasToString("[2,4,5,8,6,7,9,16,10,3]");
    assertThat(line.get("first")).hasToString("[1,2,3,4,5,6,7,8]");
    assertThat(line.get("labels")).hasToString("[1,3,0,5,7,0,0,0]");
    assertThat(line.get("starts")).hasToString("[0,1,2,3,4,5,6,7]");
    assertThat(line.get("ends")).hasToString("[1,2,3,4,5,6,7,8]");
    assertThat(line.get("features")).hasSize(8);
    assertThat(line.get("features").get(7)).hasToString("[0,0,0,180]");
  }

  @Test
  void piecesBehindATokensFirstHaveNoLabel() {
    ObjectNode line = line("{L|Jinhua} a");

    assertThat(line.get("ids")).hasToString("[2,14,15,16,3]");
    assertThat(line.get("first")).hasToString("[1,3]");
    assertThat(line.get("labels")).hasToString("[8,0]");
  }

  @Test
  void nameGrowsToWholeTokens() {
    assertThat(line("x{P|merkel}s a").get("labels")).hasToString("[4,0]");
  }

  @Test
  void ofNamesThatOverlapTheLongerWins() {
    EncoderDataset.Row row =
        new EncoderDataset.Row(
            "s",
            "王伟在上海",
            List.of(
                new Candidate(3, 5, Entity.Type.PLACE),
                new Candidate(2, 5, Entity.Type.ORGANIZATION)));

    assertThat(DATASET.lines(row).getFirst().get("labels")).hasToString("[0,0,9,10,11]");
  }

  private static ObjectNode line(String marked) {
    List<ObjectNode> lines = DATASET.lines(EncoderDataset.marked("s", marked));
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}
