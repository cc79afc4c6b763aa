package org.copydesk.submission.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private static final String CHINESE = "港口在三天的暴风雨之后于星期一重新开放，市长对记者说。";

  private final TextDecoder decoder = new TextDecoder();

  /** Lines of charset, IANA name and a sentence. */
  static Stream<Arguments> sentences() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                TextDecoderTest.class.getResourceAsStream("sentences.tsv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .map(row -> arguments(row.get(0), row.get(1), row.get(2)))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void readsASentenceWithoutBeingTold(String charset, String detected, String sentence) {
    DecodedText decoded = decode(sentence.getBytes(Charset.forName(charset)), null);

    assertThat(decoded).isEqualTo(new DecodedText(sentence, null, detected));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void readsASentenceThatIsDeclaredWrongly(String charset, String detected, String sentence) {
    byte[] bytes = sentence.getBytes(Charset.forName(charset));

    assertThat(decode(bytes, "utf-8")).isEqualTo(new DecodedText(sentence, "UTF-8", detected));
    assertThat(decode(bytes, "iso-8859-1"))
        .isEqualTo(new DecodedText(sentence, "windows-1252", detected));
  }

  @ParameterizedTest
  @CsvSource({"gb2312, GB18030", "GBK, GB18030", "x-gbk, GB18030", "gb18030, GB18030"})
  void everyLabelOfTheGbFamilyIsGb18030(String label, String name) {
    String text = "碁䶮㐀𠀀，" + CHINESE;

    DecodedText decoded = decode(text.getBytes(Charset.forName("GB18030")), label);

    assertThat(decoded).isEqualTo(new DecodedText(text, name, name));
  }

  @Test
  void declarationDecidesWhereTheBytesDoNot() {
    byte[] bytes = {(byte) 0xE9};

    assertThat(decode(bytes, "windows-1250").text()).isEqualTo("é");
    assertThat(decode(bytes, "koi8-r").text()).isEqualTo("И");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
  void byteOrderMarkDecidesAndIsNoText(String charset) {
    byte[] bytes = ("\uFEFF" + CHINESE).getBytes(Charset.forName(charset));

    assertThat(decode(bytes, "big5")).isEqualTo(new DecodedText(CHINESE, charset, charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void findsUtf16WithoutMark(String charset) {
    String english = "The harbour reopened on Monday.";
    String chinese = (CHINESE + "\n").repeat(5);

    assertThat(decode(english.getBytes(Charset.forName(charset)), null))
        .isEqualTo(new DecodedText(english, null, charset));
    assertThat(decode(chinese.getBytes(Charset.forName(charset)), null))
        .isEqualTo(new DecodedText(chinese, null, charset));
  }

  @Test
  void strayNulIsNotUtf16() {
    byte[] bytes = "A harbour\0 reopened on Monday.".getBytes(StandardCharsets.US_ASCII);

    assertThat(decode(bytes, null).detected()).isEqualTo("UTF-8");
  }

  @Test
  void fewBrokenCharactersDoNotMakeItAnotherCharset() {
    byte[] bytes = CHINESE.repeat(3).getBytes(StandardCharsets.UTF_8);
    bytes[40] = ' ';

    DecodedText decoded = decode(bytes, null);

    assertThat(decoded.detected()).isEqualTo("UTF-8");
    assertThat(decoded.text()).contains("\uFFFD").endsWith(CHINESE);
  }

  @Test
  void asciiBehindALostByteSurvives() {
    byte[] bytes = (CHINESE + "?<p>" + CHINESE).getBytes(Charset.forName("GBK"));
    bytes[CHINESE.length() * 2] = (byte) 0xB8;

    DecodedText decoded = decode(bytes, null);

    assertThat(decoded.text()).isEqualTo(CHINESE + "\uFFFD<p>" + CHINESE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=\"GB2312\">",
        "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=gbk'>",
        "<?xml version=\"1.0\" encoding=\"gb2312\"?>",
      })
  void documentDeclaresItsCharset(String declaration) {
    String html = declaration + "<p>" + CHINESE + "</p>";

    DecodedText decoded = decoder.html(html.getBytes(Charset.forName("GBK")), null).orElseThrow();

    assertThat(decoded).isEqualTo(new DecodedText(html, "GB18030", "GB18030"));
  }

  @Test
  void markupDoesNotDrownASentence() {
    String html =
        "<html><head><title>x</title></head><body>"
            + "<div class=\"navigation\"><a href=\"/en/about\">About us and our harbour</a></div>\n"
                .repeat(300)
            + "<p>"
            + CHINESE
            + "</p></body></html>";

    DecodedText decoded = decoder.html(html.getBytes(Charset.forName("GBK")), null).orElseThrow();

    assertThat(decoded.text()).isEqualTo(html);
    assertThat(decoded.detected()).isEqualTo("GB18030");
  }

  @Test
  void noiseIsNoText() {
    byte[] noise = new byte[2000];
    new Random(11).nextBytes(noise);

    assertThat(decoder.text(noise, null)).isEmpty();
    assertThat(decoder.text(noise, "gbk")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-charset", "ibm420", "../etc", ""})
  void unknownLabelIsNoDeclaration(String label) {
    assertThat(decode(CHINESE.getBytes(StandardCharsets.UTF_8), label).declared()).isNull();
  }

  private DecodedText decode(byte[] bytes, @Nullable String declared) {
    return decoder.text(bytes, declared).orElseThrow();
  }
}
