package org.copydesk.enrichment.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.events.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts in several languages or scripts; {@code /} stands for the end of a line. */
class MixedTextTest {

  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hans|市长周二表示：“The library will open again next month, and everyone is invited to see it.” 大家鼓掌。",
        "zh-Hans|他说：「図書館は来月また開きます。皆さんを招待します。」这句话让很多人记住了这座城市。",
        "zh-Hant|他引述對岸的說法：「图书馆将于下个月重新开放，读者可以预约参观。」並說這座城市還沒準備好。",
        "en|The mayor said 「圖書館將於下個月重新開放，讀者可以預約參觀」 on Tuesday, and all of them clapped.",
        "ja|市長は「The library will open again next month」と述べ、図書館を来月開くことを明らかにした。",
        "ru|Мэр сказал: «The library will open again next month», и все горожане обрадовались этой новости."
      })
  void quotationDoesNotDecide(String tag, String text) {
    Language language = DETECTOR.detect(text);

    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.alternatives()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hant|免费看视频 免费看直播 免费下载 在线观看 热门推荐 独家资源 会员专享/這座城市的圖書館將重新開放。/館長說，讀者可以預約參觀。/開幕當天還有故事會。/門票免費，但需先登記。",
        "zh-Hant|免费看视频 免费看直播 免费下载 在线观看 热门推荐 独家资源 会员专享 這座城市的圖書館將重新開放。館長說，讀者可以預約參觀。開幕當天還會舉辦兒童故事會。門票免費，但需事先登記。",
        "zh-Hans|Best casino bonus free spins now/市议会周四决定将新桥的启用推迟到明年春天。/记者从市政府了解到，新桥明年通车。/市民对此表示理解。",
        "de|免费看视频 免费看直播/Der Stadtrat hat beschlossen, die Brücke zu öffnen./Die Bürger sind damit nicht einverstanden./Das Fest beginnt im nächsten Monat."
      })
  void linesOfSpamDoNotDecide(String tag, String lines) {
    assertThat(DETECTOR.detect(lines.replace('/', '\n')).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hans|en|The library will open next month, and everyone is invited. 图书馆将于下个月重新开放，读者可以预约参观。",
        "ru|en|Библиотека откроется в следующем месяце, и приглашены все жители города. The library will open next month.",
        "ko|en|도서관은 다음 달에 다시 문을 연다. The library will open again next month.",
        "en|fr|The library will open again next month, and everyone is invited./La bibliothèque ouvrira le mois prochain.",
        "zh-Hani|zh-Hant|这座城市的图书馆将于下个月重新开放。館長說，讀者可以預約參觀新的閱覽室。"
      })
  void secondLanguageIsAnAlternative(String tag, String second, String lines) {
    Language language = DETECTOR.detect(lines.replace('/', '\n'));

    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.alternatives()).extracting(Language.Alternative::tag).contains(second);
  }
}
