package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.events.Entity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one entity in an article, and what is not. */
class JoiningTest {

  private static final EntityRecognizer RECOGNIZER = new EntityRecognizer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "青禾渔业股份有限公司（以下简称“青禾”）公告，青禾将扩建。 | 青禾渔业股份有限公司 | 青禾",
        "世界卫生组织（WHO，世卫组织）发布报告。 | 世界卫生组织 | 世卫组织",
        "远航海洋研究中心（下称「远航」）昨天成立。远航有十人。 | 远航海洋研究中心 | 远航",
        "董事长王建国表示，利润增长。王董事长说，工厂会扩建。 | 王建国 | 王董事长",
        "The National Lighthouse Trust (NLT) bought it. | National Lighthouse Trust | NLT",
        "Elon Musk spoke. Mr. Musk left. | Elon Musk | Musk",
        "Sam Altman spoke. Altman's company grew. | Sam Altman | Altman",
        "2024年巴黎奥运会开幕。奥运会有三百个项目。 | 2024年巴黎奥运会 | 奥运会",
      })
  void isOne(String text, String name, String other) {
    assertThat(with(text, name)).isEqualTo(with(text, other)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "北京大学昨天在北京开学。 | 北京大学 | 北京",
        "埃隆·马斯克和金博尔·马斯克来了。 | 埃隆·马斯克 | 金博尔·马斯克",
        "Donald Trump spoke after Donald Trump Jr. left. | Donald Trump | Donald Trump Jr.",
        "记者王芳（新华社）报道，水位上涨。 | 王芳 | 新华社",
        "电影《美国队长》在美国上映。 | 美国队长 | 美国",
        "Google Cloud belongs to Google. | Google Cloud | Google",
      })
  void areTwo(String text, String name, String other) {
    FoundEntity first = with(text, name);
    assertThat(first == null || !first.equals(with(text, other))).isTrue();
    assertThat(with(text, other)).isNotNull();
  }

  @Test
  void shortFormOfTwoPersonsIsNeither() {
    String text = "王建国主任和王丽华主任主持会议。王主任作了总结。";
    assertThat(with(text, "王建国")).isNotNull();
    assertThat(with(text, "王主任")).isNotIn(with(text, "王建国"), with(text, "王丽华"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "他吃了一个苹果。 | 苹果 | none",
        "库克说，苹果会推出新的iPhone。 | 苹果 | Q312",
        "农民收了小米和玉米。 | 小米 | none",
        "雷军说，小米的新手机卖得好。 | 小米 | Q1636958",
        "华盛顿下起大雪。 | 华盛顿 | Q61",
        "首任总统乔治·华盛顿在此居住。华盛顿后来去世。 | 华盛顿 | Q23",
        "Illegal deforestation in the Amazon slowed. | Amazon | Q177567",
        "Amazon hired 500 people for AWS. | Amazon | Q3884",
      })
  void contextTellsWhatIsMeant(String text, String name, @Nullable String id) {
    FoundEntity entity = with(text, name);
    if (id == null) {
      assertThat(entity).isNull();
    } else {
      assertThat(entity).extracting("wikidataId").isEqualTo(id);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "歼-20和F-16同时升空。,歼-20",
    "歼-20和F-16同时升空。,F-16",
    "神舟二十一号发射成功。,神舟二十一号",
    "Anthropic发布了Claude 3.5。,Claude 3.5",
    "他买了iPhone 16 Pro。,iPhone 16 Pro",
  })
  void designationsAreProducts(String text, String name) {
    FoundEntity entity = with(text, name);
    assertThat(entity).extracting("type").isEqualTo(Entity.Type.PRODUCT);
  }

  @Test
  void newspaperInTitleSignsIsAnOrganizationAndTreatyAWork() {
    String text = "《人民日报》刊登了《巴黎协定》全文。";
    assertThat(with(text, "人民日报")).extracting("type").isEqualTo(Entity.Type.ORGANIZATION);
    assertThat(with(text, "巴黎协定")).extracting("type").isEqualTo(Entity.Type.CREATIVE_WORK);
  }

  @Test
  void genericWordsAreNoNames() {
    assertThat(RECOGNIZER.recognize(null, "談判亮起了黃燈，多家大廠轉向AI雲。", "zh-Hant")).isEmpty();
  }

  @Test
  void actorOfTheHeadlineComesFirst() {
    String body = "法国总统马克龙周二访问北京。法国与中国将签约。法国媒体称，法国企业随行。";
    List<FoundEntity> found = RECOGNIZER.recognize("法国总统马克龙访问中国", body, "zh-Hans");
    assertThat(found.getFirst().name()).isEqualTo("马克龙");
    assertThat(found).allMatch(e -> e.salience() >= 0 && e.salience() <= 1);
  }

  @Test
  void oneMoreMentionNeverLowersSalience() {
    String body = "微软宣布了计划。谷歌没有回应。谷歌稍后表态。谷歌将投资。";
    double before = salience(body, "微软");
    double after = salience(body + "微软表示欢迎。", "微软");
    assertThat(after).isGreaterThanOrEqualTo(before);
  }

  private static double salience(String body, String name) {
    return RECOGNIZER.recognize(null, body, "zh-Hans").stream()
        .filter(entity -> entity.name().equals(name))
        .mapToDouble(FoundEntity::salience)
        .sum();
  }

  /** The entity that the last mention of a name belongs to. */
  private static @Nullable FoundEntity with(String text, String name) {
    String language = Character.isIdeographic(text.codePointAt(0)) ? "zh-Hans" : "en";
    FoundEntity last = null;
    int at = -1;
    for (FoundEntity entity : RECOGNIZER.recognize(null, text, language)) {
      for (FoundMention mention : entity.mentions()) {
        if (mention.text().equals(name) && mention.start() > at) {
          last = entity;
          at = mention.start();
        }
      }
    }
    return last;
  }
}
