package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.events.Entity;
import org.copydesk.events.Field;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entities of an article: a recogniser's candidates and the tables of names give the
 * first names, which are joined into entities; then every further place where one of them stands is
 * found.
 *
 * <p>Thread-safe; loads in about half a second.
 */
public final class EntityRecognizer implements AutoCloseable {

  private final Folding folding;
  private final Recognizer recognizer;
  private final NameFinder finder;
  private final Gazetteer gazetteer;

  /** Loads models and tables. */
  public EntityRecognizer() {
    this(HanCharacters.load(), OwnNames.NONE, Recognition.DEFAULT);
  }

  /**
   * Loads models and tables.
   *
   * @param characters a table of characters that others use as well
   * @param ownNames names that go before the shipped ones
   * @param recognition how names are found that no table has
   * @throws IllegalStateException if the recogniser asked for cannot run on this machine
   */
  public EntityRecognizer(HanCharacters characters, OwnNames ownNames, Recognition recognition) {
    folding = new Folding(characters);
    gazetteer = new Gazetteer(folding);
    List<KnownEntity> known = new ArrayList<>(ownNames.entities());
    known.addAll(AliasTable.shipped("aliases.tsv"));
    known.addAll(AliasTable.shipped("places.tsv"));
    gazetteer.addAll(known);
    recognizer = new Recognizer(new Lexicon(folding, known), recognition);
    finder = new NameFinder(gazetteer, ownNames.folded(folding));
  }

  /**
   * The entities of an article, the most salient first.
   *
   * @param headline text of the headline, null if there is none
   * @param body text of the article
   * @param languageTag BCP 47 tag; Chinese with its script
   */
  public List<FoundEntity> recognize(@Nullable String headline, String body, String languageTag) {
    List<ArticleText> fields = new ArrayList<>();
    if (headline != null) {
      fields.add(new ArticleText(Field.HEADLINE, headline, folding.fold(headline)));
    }
    fields.add(new ArticleText(Field.ARTICLE_BODY, body, folding.fold(body)));
    List<Tagged> tagged =
        fields.stream().map(f -> recognizer.tag(f.folded(), languageTag)).toList();
    List<List<NameSpan>> names = finder.find(fields, tagged);
    NameGroups groups = join(fields, names);
    EntityAssembly assembly = new EntityAssembly(languageTag, body.length(), headline != null);
    NameTrie trie = trie(groups);
    for (int i = 0; i < fields.size(); i++) {
      ArticleText field = fields.get(i);
      for (NameSpan span : completed(field, names.get(i), trie)) {
        boolean asPlace = Neighbours.askForPlace(field.folded(), span.start());
        NameGroup group = groups.get(field.folded(span), place(i, span), asPlace);
        if (group != null) {
          assembly.add(
              group, new FoundMention(field.field(), span.start(), span.end(), field.text(span)));
        }
      }
    }
    return assembly.entities();
  }

  /** Grows from field to field, and in a field from left to right. */
  private static long place(int field, NameSpan span) {
    return ((long) field << Integer.SIZE) + span.start();
  }

  /** Gives back what lies outside the heap, when no call is under way; nothing works after it. */
  @Override
  public void close() {
    recognizer.close();
  }

  private static NameGroups join(List<ArticleText> fields, List<List<NameSpan>> names) {
    NameGroups groups = new NameGroups();
    Map<String, String> editions = Editions.settle(fields, names);
    for (int i = 0; i < fields.size(); i++) {
      for (NameSpan span : names.get(i)) {
        String name = fields.get(i).folded(span);
        boolean series = span.type() == Entity.Type.EVENT && editions.containsKey(name);
        groups.add(name, series ? span.unlinked() : span, place(i, span));
      }
    }
    editions.forEach((series, edition) -> groups.join(edition, series, 0));
    for (int i = 0; i < fields.size(); i++) {
      ArticleText field = fields.get(i);
      for (Translations.Pair pair : Translations.find(field.folded(), names.get(i))) {
        groups.join(
            field.folded(pair.name()),
            field.folded(pair.translation()),
            place(i, pair.translation()));
      }
    }
    groups.joinShortForms();
    groups.joinInitials();
    return groups;
  }

  private static NameTrie trie(NameGroups groups) {
    NameTrie trie = new NameTrie();
    for (String name : groups.names()) {
      if (name.length() > 1) {
        trie.put(name, 1);
      }
    }
    return trie;
  }

  /** The names found, and every further place where one of the article's names stands. */
  private static List<NameSpan> completed(ArticleText field, List<NameSpan> names, NameTrie trie) {
    TreeMap<Integer, NameSpan> all = new TreeMap<>();
    names.forEach(span -> all.put(span.start(), span));
    String folded = field.folded();
    int i = 0;
    while (i < folded.length()) {
      NameSpan present = all.get(i);
      int end = present == null ? -1 : present.end();
      if (Boundaries.mayStart(folded, i)) {
        int longest = Gazetteer.longest(trie, folded, i);
        if (longest > Math.max(i, end) && Neighbours.allow(folded, i, longest)) {
          if (NameFinder.addOver(all, new NameSpan(i, longest, Entity.Type.PERSON, null))) {
            end = longest;
          }
        }
      }
      i = Math.max(i + 1, end);
    }
    return new ArrayList<>(all.values());
  }
}
