package org.copydesk.enrichment.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMetadataFinderTest {

  private static final String BODY = "\n市议会昨天通过了新的预算，居民对此反应不一，有人担心票价上涨。";

  private final TextMetadataFinder finder = new TextMetadataFinder();

  @Test
  void headlineIsTheFirstLineBesideDateAndByline() {
    String text = "2023-05-06 07:08\n\n预算通过，票价会涨吗？\n\n作者：李文" + BODY;

    TextMetadata found = finder.find(text, text);

    assertThat(found.headline()).isEqualTo("预算通过，票价会涨吗？");
    assertThat(found.datePublished()).isEqualTo("2023-05-06T07:08");
    assertThat(found.author()).containsExactly(new Person("李文", null));
  }

  @Test
  void proseHasNoHeadline() {
    String text = BODY.strip() + "\n店主说，他会继续营业。";

    assertThat(finder.find(text, text).headline()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024年3月2日 13:07|2024-03-02T13:07",
        "发布时间：2024-03-02 03:37:12 来源：河口网|2024-03-02T03:37:12",
        "Published: March 2, 2024 at 3:37 PM EST|2024-03-02T15:37-05:00",
        "Sat, 02 Mar 2024 03:37:00 GMT|2024-03-02T03:37Z",
        "2 March 2024|2024-03-02",
        "2024/3/2 下午3:05|2024-03-02T15:05"
      })
  void datesInALineOfTheirOwnAreThePublicationDate(String line, String date) {
    String text = "标题在此\n" + line + BODY;

    assertThat(finder.find(text, text).datePublished()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"他在2024年3月2日离开。", "On March 2, 2024 he left", "2024-13-45", "1234567890"})
  void otherDatesAreNot(String line) {
    String text = "标题在此\n" + line + BODY;

    assertThat(finder.find(text, text).datePublished()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "作者：林北，编辑：陈南|林北",
        "文／林北　編輯／陳南|林北",
        "本报记者 林北 陈南|林北,陈南",
        "本报讯（记者 林北 通讯员 陈南）|林北",
        "By Jane Doe and John Q. Public|Jane Doe,John Q. Public",
        "By Ana de Vries, Staff Writer|Ana de Vries"
      })
  void bylinesNameTheAuthors(String line, String authors) {
    String text = "标题在此\n" + line + BODY;

    assertThat(finder.find(text, text).author())
        .extracting(Person::name)
        .containsExactly(authors.split(",", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "来源：河口日报 作者：林北|河口日报",
        "首發媒體 河口網 ; 轉發媒體|河口網",
        "本文来自微信公众号：河口观察，作者：林北|河口观察",
        "Source: Harbour Times|Harbour Times"
      })
  void sourcesNameThePublisher(String line, String publisher) {
    String text = "标题在此\n" + line + BODY;

    assertThat(finder.find(text, text).publisher()).isEqualTo(new Organization(publisher, null));
  }
}
