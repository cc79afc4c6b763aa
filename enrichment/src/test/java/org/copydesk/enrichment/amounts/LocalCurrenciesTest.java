package org.copydesk.enrichment.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs and names that several currencies share. */
class LocalCurrenciesTest {

  private final LocalCurrencies currencies = new LocalCurrencies();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dollar|en|The shares fell.|USD",
        "dollar|en|Canada and Ontario: Ottawa pays.|CAD",
        "dollar|en|Canada, Ontario and Ottawa quarrel with the United States and Washington.|USD",
        "dollar|en|One visit to Canada.|USD",
        "dollar|es|El gobierno de Chile, en Santiago.|CLP",
        "yen|zh-Hans|售价下调。|CNY",
        "yen|ja|値下げした。|JPY",
        "yen|en|Beijing and Shanghai|CNY",
        "yuan|zh-Hant|台北與高雄的市府|TWD",
        "yuan|zh-Hans|台北与高雄的市府|TWD",
        "yuan|zh-Hant|香港九龍|HKD",
        "yuan|zh-Hans|香港和深圳，中国内地|CNY",
        "peso|en|Manila|PHP",
        "rupee|en|Islamabad|PKR",
        "krone|ru|Норвегия|NOK",
        "EUR|en|Canada|EUR"
      })
  void textDecidesWhichOneIsMeant(String unit, String language, String text, String code) {
    assertThat(currencies.unit(unit, text, language)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"peso, en, They paid in cash.", "anypound, en, It weighed a lot.", "dinar, ar, دفع"})
  void unitThatTheTextDoesNotTellIsNone(String unit, String language, String text) {
    assertThat(currencies.unit(unit, text, language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Oman, woman and Roman"})
  void wordsCountWhereTheyStart(String word, String text) {
    LocalCurrency currency = LocalCurrency.parse("riyal\tOMR\t-\t*\t1\t" + word);

    assertThat(currency.evidence(text)).isZero();
  }
}
