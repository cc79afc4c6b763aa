package org.copydesk.enrichment;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.amounts.AmountRecognizer;
import org.copydesk.enrichment.amounts.FoundAmount;
import org.copydesk.enrichment.dates.DateReading;
import org.copydesk.enrichment.dates.DateRecognizer;
import org.copydesk.enrichment.dates.FoundDate;
import org.copydesk.enrichment.entities.EntityRecognizer;
import org.copydesk.enrichment.entities.FoundEntity;
import org.copydesk.events.Amount;
import org.copydesk.events.Article;
import org.copydesk.events.DateMention;
import org.copydesk.events.Entity;
import org.copydesk.events.Field;
import org.copydesk.events.Language;
import org.jspecify.annotations.Nullable;

/** Finds what headline and body mention, and states it in the terms of the events. */
final class Mentions {

  /**
   * A language less sure than this is taken for none where names are looked for: a line of names
   * has no language's words, and no recogniser would read it.
   */
  private static final double SURE_LANGUAGE = 0.75;

  private static final String UNKNOWN_LANGUAGE = "und";

  private static final String WIKIDATA = "https://www.wikidata.org/entity/";

  private final DateRecognizer dates;
  private final AmountRecognizer amounts = new AmountRecognizer();
  private final EntityRecognizer entities;

  Mentions(DateRecognizer dates, EntityRecognizer entities) {
    this.dates = dates;
    this.entities = entities;
  }

  /**
   * @param body the body's dates, read with the article's language
   * @param published when the article was published, null if only the text's own dates tell
   */
  List<DateMention> dates(
      Article article, Language language, DateReading body, @Nullable LocalDateTime published) {
    List<DateMention> mentions = new ArrayList<>();
    for (FieldText text : FieldText.of(article)) {
      DateReading reading =
          text.field() == Field.ARTICLE_BODY ? body : dates.read(text.text(), language.tag());
      for (FoundDate date : dates.recognize(reading, published)) {
        mentions.add(
            new DateMention(
                text.field(),
                text.offsets().at(date.start()),
                text.offsets().at(date.end()),
                date.text(),
                date.type(),
                date.value(),
                date.from(),
                date.to()));
      }
    }
    return mentions;
  }

  List<Amount> amounts(Article article, Language language) {
    List<Amount> mentions = new ArrayList<>();
    for (FieldText text : FieldText.of(article)) {
      for (FoundAmount amount : amounts.recognize(text.text(), language.tag())) {
        mentions.add(
            new Amount(
                text.field(),
                text.offsets().at(amount.start()),
                text.offsets().at(amount.end()),
                amount.text(),
                amount.value(),
                amount.unit()));
      }
    }
    return mentions;
  }

  List<Entity> entities(Article article, Language language) {
    List<FieldText> texts = FieldText.of(article);
    String tag = language.confidence() < SURE_LANGUAGE ? UNKNOWN_LANGUAGE : language.tag();
    return entities.recognize(article.headline(), article.articleBody(), tag).stream()
        .map(entity -> entity(entity, texts))
        .toList();
  }

  private static Entity entity(FoundEntity found, List<FieldText> texts) {
    List<Entity.Mention> mentions = new ArrayList<>();
    for (FieldText text : texts) {
      found.mentions().stream()
          .filter(mention -> mention.field() == text.field())
          .map(mention ->
              new Entity.Mention(
                  text.field(),
                  text.offsets().at(mention.start()),
                  text.offsets().at(mention.end()),
                  mention.text()))
          .forEach(mentions::add);
    }
    String wikidata = found.wikidataId();
    return new Entity(
        found.id(),
        found.type(),
        found.name(),
        wikidata == null ? null : WIKIDATA + wikidata,
        found.salience(),
        mentions);
  }

  /** The text of a field that mentions are looked for in. */
  private record FieldText(Field field, String text, CodePoints offsets) {

    static List<FieldText> of(Article article) {
      List<FieldText> texts = new ArrayList<>();
      String headline = article.headline();
      if (headline != null) {
        texts.add(new FieldText(Field.HEADLINE, headline, new CodePoints(headline)));
      }
      String body = article.articleBody();
      texts.add(new FieldText(Field.ARTICLE_BODY, body, new CodePoints(body)));
      return texts;
    }
  }
}
