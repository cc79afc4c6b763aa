package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordClustersTest {

  @Test
  void wordHasThreeClusters() {
    WordClusters clusters =
        new WordClusters(List.of("# tests", "2 7 paris berlin", "2 9 rome", "1 3 eat"));

    assertThat(clusters.cluster("paris")).isEqualTo(clusters.cluster("berlin")).isEqualTo(1);
    assertThat(clusters.middle(clusters.cluster("rome"))).isEqualTo(9);
    assertThat(clusters.wide(clusters.cluster("rome"))).isEqualTo(2);
    assertThat(clusters.wide(clusters.cluster("eat"))).isEqualTo(1);
  }

  @Test
  void unknownWordIsInNone() {
    WordClusters clusters = new WordClusters(List.of("1 1 paris"));

    assertThat(clusters.cluster("berlin")).isZero();
    assertThat(clusters.middle(0)).isZero();
    assertThat(clusters.wide(0)).isZero();
  }

  @Test
  void wordsOfLikeUseAreTogether() {
    WordClusters english = WordClusters.load("word-clusters-en.txt.gz");
    WordClusters chinese = WordClusters.load("word-clusters-zh.txt.gz");

    assertThat(english.cluster("mumbai")).isPositive().isEqualTo(english.cluster("kolkata"));
    assertThat(chinese.cluster("七")).isPositive().isEqualTo(chinese.cluster("五"));
  }
}
