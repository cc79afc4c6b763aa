package org.copydesk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizedUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' https://example.com/a '        | https://example.com/a",
        "HTTPS://News.Example.COM/A       | https://news.example.com/A",
        "https://example.com              | https://example.com/",
        "https://example.com.:443/a       | https://example.com/a",
        "http://example.com:80/a          | http://example.com/a",
        "https://example.com:/a           | https://example.com/a",
        "https://example.com:8443/a       | https://example.com:8443/a",
        "https://example.com/a/./b/../c   | https://example.com/a/c",
        "https://example.com/../a         | https://example.com/a",
        "https://example.com/a#comments   | https://example.com/a",
        "https://example.com/#/article/7  | https://example.com/#/article/7",
        "https://example.com/#!article/7  | https://example.com/#!article/7",
        "https://example.com/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z | https://example.com/a?id=7",
        "https://example.com/a?utm_source=x | https://example.com/a",
        "https://example.com/a?           | https://example.com/a",
        "https://example.com/a?b=2&a=1&&  | https://example.com/a?b=2&a=1",
        "https://example.com/a?tag[]=x    | https://example.com/a?tag%5B%5D=x",
        "https://example.com/%7euser/%c3%a9 | https://example.com/~user/%C3%A9",
        "https://example.com/新闻/é       | https://example.com/%E6%96%B0%E9%97%BB/%C3%A9",
        "https://example.com/a b|https://example.com/a%20b",
        "https://example.com/100%         | https://example.com/100%25",
        "https://例子.example/a           | https://xn--fsqu00a.example/a",
        "https://user@Example.com/a       | https://user@example.com/a",
        "http://[2001:DB8::1]:80/a        | http://[2001:db8::1]/a",
        "https://a_b.example.com/x        | https://a_b.example.com/x",
      })
  void spellsEqualAddressesAlike(String url, String normalized) {
    assertThat(NormalizedUrl.of(url)).isEqualTo(normalized);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a",
        "https://example.com/a/",
        "http://example.com/a",
        "https://example.com/a?b=2&a=1",
        "https://example.com/a?b=1&a=2",
        "https://www.example.com/a",
        "urn:newsml:example:7",
        "/relative/Path",
        "not an address",
        "https://",
        "http://exa mple.com:80:90/",
        "",
      })
  void leavesWhatIsNormalOrNoAddressAsItIs(String url) {
    assertThat(NormalizedUrl.of(url)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://Example.com:443/%7ea?utm_x=1&b=%e4#c", "HTTP://例子.example/a b?tag[]=1"})
  void normalizingAgainChangesNothing(String url) {
    String once = NormalizedUrl.of(url);

    assertThat(NormalizedUrl.of(once)).isEqualTo(once);
  }
}
