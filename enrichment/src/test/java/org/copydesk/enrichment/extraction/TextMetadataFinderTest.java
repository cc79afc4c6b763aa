package org.copydesk.enrichment.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "2024/3/2 下午3:05|2024-03-02T15:05",
        "02.03.2024, 15:37 Uhr|2024-03-02T15:37",
        "Samstag, 2. März 2024|2024-03-02",
        "Publié le 2 mars 2024 à 15h37|2024-03-02T15:37",
        "Actualizado el 2 de marzo de 2024|2024-03-02",
        "입력 2024년 3월 2일 오후 3:37|2024-03-02T15:37",
        "2024年3月2日（土）|2024-03-02",
        "原创：林北　2024年3月2日|2024-03-02",
        "原创 林北 河口旧事 2024-03-02 23:11 发表于四川|2024-03-02T23:11"
      })
  void datesInALineOfTheirOwnAreThePublicationDate(String line, String date) {
    String text = "标题在此\n" + line + BODY;

    assertThat(finder.find(text, text).datePublished()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "他在2024年3月2日离开。",
        "On March 2, 2024 he left",
        "2024-13-45",
        "1234567890",
        "02/03/2024",
        "Am 2. März 2024 ging er."
      })
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
        "By Ana de Vries, Staff Writer|Ana de Vries",
        "By Daniel Okafor, Arts Correspondent|Daniel Okafor",
        "Reporting by Ana Ruiz; Editing by Jane Doe|Ana Ruiz",
        "2024年3月2日 记者 林北|林北",
        "2024/03/02 記者林北茵／專題報導|林北茵",
        "原创 林北 河口旧事 2024-03-02 23:11 发表于四川|林北",
        "Von Jörg Käsbauer und Anna Berg|Jörg Käsbauer,Anna Berg",
        "Von Anja Wirth · 02.03.2024|Anja Wirth",
        "Par Élodie Marchand et Luc Roy|Élodie Marchand,Luc Roy",
        "Por Inés Peñalver|Inés Peñalver",
        "Texte : Camille Roussin|Camille Roussin",
        "取材・文＝山田太郎|山田太郎",
        "김하늘 기자|김하늘",
        "[서울=한강신문] 김하늘 기자 =|김하늘"
      })
  void bylinesNameTheAuthors(String line, String authors) {
    String text = "标题在此\n" + line + BODY;

    assertThat(finder.find(text, text).author())
        .extracting(Person::name)
        .containsExactly(authors.split(",", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Von Rom nach Berlin in elf Stunden",
        "Von Herzen",
        "Par temps de pluie",
        "Por fin llueve",
        "By the river",
        "（责任编辑：林北）",
        "文章不长，却写了三年"
      })
  void otherLinesNameNoAuthor(String line) {
    String text = "标题在此\n" + line + BODY;

    assertThat(finder.find(text, text).author()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "（责任编辑：林北）|林北",
        "作者：陈南　编辑：林北|林北",
        "責任編輯／林北茵|林北茵",
        "Reporting by Ana Ruiz; Editing by Jane Doe|Jane Doe"
      })
  void editorsAreNoAuthors(String line, String editor) {
    String text = "标题在此" + BODY + "\n" + line;

    assertThat(finder.find(text, text).editor()).containsExactly(new Person(editor, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-02　来源：河口日报　点击数：3217|河口日报",
        "原创 林北 河口旧事 2024-03-02 23:11 发表于四川|河口旧事",
        "（みなと新報）|みなと新報",
        "Quelle: Hafenbote|Hafenbote",
        "新华社北京3月2日电（记者林北）今天下雨。|新华社",
        "LISBON, March 2 (Reuters) - It rained.|Reuters",
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
