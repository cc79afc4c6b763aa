package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.copydesk.events.Entity;
import org.copydesk.events.Field;
import org.junit.jupiter.api.Test;

class EntityRecognizerTest {

  private static final EntityRecognizer RECOGNIZER = new EntityRecognizer();

  /** Processor time, because a busy machine can stretch the clock's at will. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Test
  void oneEntityForBothScriptsAndEnglish() {
    FoundEntity microsoft =
        only("微軟宣布了新計畫。微软的股价上涨。Microsoft declined to comment.", "zh-Hant", "Q2283");
    assertThat(microsoft.type()).isEqualTo(Entity.Type.ORGANIZATION);
    assertThat(microsoft.name()).isEqualTo("微軟");
    assertThat(texts(microsoft)).containsExactly("微軟", "微软", "Microsoft");
  }

  @Test
  void offsetsSliceToTheMentionsInEveryField() {
    String headline = "😀微軟與OpenAI";
    String body = "OpenAI說，微軟仍是夥伴。\n微軟沒有回應。";
    for (FoundEntity entity : RECOGNIZER.recognize(headline, body, "zh-Hant")) {
      for (FoundMention mention : entity.mentions()) {
        String field = mention.field() == Field.HEADLINE ? headline : body;
        assertThat(field.substring(mention.start(), mention.end())).isEqualTo(mention.text());
      }
    }
    assertThat(texts(entity(RECOGNIZER.recognize(headline, body, "zh-Hant"), "Q2283"))).hasSize(3);
  }

  @Test
  void shortFormJoinsItsFullName() {
    List<FoundEntity> found =
        RECOGNIZER.recognize(null, "创始人卡尔·霍夫纳上周辞职。霍夫纳说，公司会继续。霍夫纳没有说明原因。", "zh-Hans");
    assertThat(found).anySatisfy(e -> assertThat(texts(e)).contains("卡尔·霍夫纳", "霍夫纳"));
  }

  @Test
  void fullNameWithoutDotIsTheSame() {
    FoundEntity altman = only("山姆·奥特曼回到OpenAI。山姆奥特曼说，奥特曼很高兴。", "zh-Hans", "Q7407093");
    assertThat(texts(altman)).containsExactly("山姆·奥特曼", "山姆奥特曼", "奥特曼");
    assertThat(altman.name()).isEqualTo("山姆·奥特曼");
  }

  @Test
  void translationInBracketsJoins() {
    List<FoundEntity> found =
        RECOGNIZER.recognize(
            null, "公司请来了约翰·哈特曼（John Hartmann）担任顾问。John Hartmann此前在柏林工作。", "zh-Hans");
    assertThat(found).anySatisfy(e -> assertThat(texts(e)).contains("约翰·哈特曼", "John Hartmann"));
  }

  @Test
  void weakNameNeedsContext() {
    assertThat(RECOGNIZER.recognize(null, "他吃了一个苹果，喝了一碗小米粥。", "zh-Hans")).isEmpty();
    assertThat(only("库克说，苹果会推出新的iPhone。", "zh-Hans", "Q312").mentions()).hasSize(1);
  }

  @Test
  void shippedNameWithinOtherWordsIsNoName() {
    assertThat(RECOGNIZER.recognize(null, "各地公安部门昨天检查了三百家旅馆。", "zh-Hans")).isEmpty();
  }

  @Test
  void versionsAndTitlesAreNames() {
    List<FoundEntity> found =
        RECOGNIZER.recognize(null, "新书《海边的灯塔》写到了GPT-5和iPhone 16 Pro。", "zh-Hans");
    assertThat(found).extracting(FoundEntity::name).contains("海边的灯塔", "GPT-5", "iPhone 16 Pro");
  }

  @Test
  void productsThatNoTableHasAreFoundToo() {
    assertThat(RECOGNIZER.recognize(null, "She bought the Zentra 4 camera and an iPad.", "en"))
        .filteredOn(entity -> entity.type() == Entity.Type.PRODUCT)
        .extracting(FoundEntity::name)
        .containsExactlyInAnyOrder("Zentra 4", "iPad");
  }

  @Test
  void placesAreFoundInOtherLanguages() {
    assertThat(RECOGNIZER.recognize(null, "Der Zug fährt von Paris nach Deutschland.", "de"))
        .extracting(FoundEntity::wikidataId)
        .containsExactlyInAnyOrder("Q90", "Q183");
    assertThat(RECOGNIZER.recognize(null, "대통령은 프랑스를 방문했다.", "ko"))
        .extracting(FoundEntity::wikidataId)
        .containsExactly("Q142");
  }

  @Test
  void mentionsAreSortedAndDisjoint() {
    String body = "中国人民银行和中国银行都在北京。Bank of America is in New York, not in America.";
    for (FoundEntity entity : RECOGNIZER.recognize(null, body, "zh-Hans")) {
      for (int i = 1; i < entity.mentions().size(); i++) {
        assertThat(entity.mentions().get(i).start())
            .isGreaterThanOrEqualTo(entity.mentions().get(i - 1).end());
      }
    }
  }

  @Test
  void subjectOfTheArticleIsMostSalient() {
    List<FoundEntity> found =
        RECOGNIZER.recognize("微软扩大投资", "微软周三表示，将在瑞典投资。微软此前已在德国投资。", "zh-Hans");
    assertThat(found.getFirst().wikidataId()).isEqualTo("Q2283");
    assertThat(found).allMatch(e -> e.salience() >= 0 && e.salience() <= 1);
  }

  @Test
  void unlinkedNameHasTheSameKeyInEveryArticle() {
    String first = "记者采访了画家欧文·格林菲尔德。";
    String second = "歐文·格林菲爾德昨天去世。";
    assertThat(RECOGNIZER.recognize(null, first, "zh-Hans").getFirst().id())
        .startsWith("local-")
        .isEqualTo(RECOGNIZER.recognize(null, second, "zh-Hant").getFirst().id());
  }

  @Test
  void threadsGetTheSameAnswer() throws InterruptedException, ExecutionException {
    String body = "微软、OpenAI和谷歌的代表在旧金山会面，萨蒂亚·纳德拉没有出席。".repeat(20);
    List<FoundEntity> alone = RECOGNIZER.recognize(null, body, "zh-Hans");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<FoundEntity>>> answers =
          IntStream.range(0, 16)
              .mapToObj(i -> threads.submit(() -> RECOGNIZER.recognize(null, body, "zh-Hans")))
              .toList();
      for (Future<List<FoundEntity>> answer : answers) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void hostileTextTakesLinearTime() {
    for (String piece :
        List.of("《", "(", "微软（", "A B", "王", "·", "GPT-9", "中国", "Aa (Bb) ", "\uD800", "a\n")) {
      String text = piece.repeat((1 << 18) / piece.length());
      long before = CPU.getCurrentThreadCpuTime();
      RECOGNIZER.recognize(null, text, "zh-Hans");
      assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - before))
          .as("processor time for %s", piece)
          .isLessThan(Duration.ofSeconds(4));
    }
  }

  private static FoundEntity only(String body, String languageTag, String wikidataId) {
    return entity(RECOGNIZER.recognize(null, body, languageTag), wikidataId);
  }

  private static FoundEntity entity(List<FoundEntity> found, String wikidataId) {
    return found.stream().filter(e -> wikidataId.equals(e.wikidataId())).findFirst().orElseThrow();
  }

  private static List<String> texts(FoundEntity entity) {
    return entity.mentions().stream().map(FoundMention::text).toList();
  }
}
