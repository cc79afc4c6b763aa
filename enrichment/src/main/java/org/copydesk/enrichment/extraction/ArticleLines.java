package org.copydesk.enrichment.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.enrichment.extraction.PageBlocks.Block;
import org.copydesk.enrichment.resources.ResourceLines;
import org.jsoup.nodes.Element;

/**
 * Leaves of the blocks of an article's element those that are its text: without the headline and
 * what stands over and under it, captions, quotations from the text itself, links to other pages,
 * and boxes with the names of such.
 */
final class ArticleLines {

  private static final int REACH = 8;
  private static final int LONGEST_LABEL = 30;
  private static final int LONGEST_RIGHTS = 200;

  /** Looking for quotations costs the length of the text for each. */
  private static final int MOST_QUOTATIONS = 20;

  private static final Pattern EDITOR =
      Pattern.compile("^[（(【\\[]?\\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|执行编辑|校对|審核|审核)\\s*[:：].{0,40}$");

  /** A time of day alone. */
  static final Pattern TIME = Pattern.compile("\\d{1,2}[:：]\\d{2}");

  /** A number alone, as counts of readers stand. */
  static final Pattern COUNT = Pattern.compile("[\\d.,]+\\s?[KkMm万萬]?\\d*");

  private static final Pattern RIGHTS =
      Pattern.compile("(?:©|ⓒ|\\(C\\)|(?i:copyright)|版权所有|版權所有|(?i:all rights reserved)).*");

  private static final Set<String> QUOTATIONS = Set.of("blockquote", "q");
  private static final Set<String> TABLES = Set.of("table", "pre", "dl");
  private static final Set<String> LISTS = Set.of("li");

  private final ContainerNames names;
  private final Set<String> labels;

  ArticleLines(ContainerNames names) {
    this.names = names;
    labels = new HashSet<>(ResourceLines.read(ArticleLines.class, "label-lines.txt"));
  }

  /** The lines of the article in an element's blocks. */
  String of(List<Block> all, Element root, ArticleHead head) {
    Set<Block> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    IdentityHashMap<Element, Integer> furniture = furniture(all, root);
    for (Block block : all) {
      if (isFurniture(block, root, furniture) || Captions.isCaption(block)) {
        dropped.add(block);
      }
    }
    dropLabels(all, root, dropped);
    List<Block> kept = kept(all, dropped);
    dropped.addAll(HeadLines.of(kept, head));
    dropQuotations(kept, dropped);
    dropMarks(kept, dropped);
    return PageBlocks.lines(kept(all, dropped));
  }

  private static List<Block> kept(List<Block> blocks, Set<Block> dropped) {
    return blocks.stream().filter(block -> !dropped.contains(block)).toList();
  }

  /** Elements with names of surroundings, except one that holds most of the text: with its size. */
  private IdentityHashMap<Element, Integer> furniture(List<Block> blocks, Element root) {
    IdentityHashMap<Element, Integer> sizes = new IdentityHashMap<>();
    IdentityHashMap<Element, Boolean> named = new IdentityHashMap<>();
    int total = 0;
    for (Block block : blocks) {
      int length = block.text().length() - block.linked();
      total += length;
      Element at = block.container();
      for (int i = 0; at != null && !at.equals(root) && i < REACH; i++) {
        if (named.computeIfAbsent(at, element -> names.rate(element) < 0)) {
          sizes.merge(at, length, Integer::sum);
        }
        at = at.parent();
      }
    }
    int most = total / 2;
    sizes.values().removeIf(size -> size > most);
    return sizes;
  }

  private boolean isFurniture(
      Block block, Element root, IdentityHashMap<Element, Integer> furniture) {
    String text = block.text();
    if ((block.isMostlyLinks() && text.length() > 2)
        || labels.contains(text)
        || EDITOR.matcher(text).matches()) {
      return true;
    }
    Element at = block.container();
    for (int i = 0; at != null && !at.equals(root) && i < REACH; i++) {
      if (furniture.containsKey(at)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  /** A short line over nothing but dropped blocks was their heading. */
  private static void dropLabels(List<Block> all, Element root, Set<Block> dropped) {
    for (int i = all.size() - 2; i >= 0; i--) {
      Block block = all.get(i);
      boolean label = block.text().length() <= LONGEST_LABEL && !block.isSentence();
      if (label && dropped.contains(all.get(i + 1)) && !dropped.contains(block)) {
        Element box = block.container().parent();
        boolean alone =
            box != null && !box.equals(root) && onlyDroppedFrom(all, i + 1, box, dropped);
        if (alone || block.text().endsWith(":") || block.text().endsWith("：")) {
          dropped.add(block);
        }
      }
    }
  }

  private static boolean onlyDroppedFrom(
      List<Block> all, int from, Element box, Set<Block> dropped) {
    for (int i = from; i < all.size() && i < from + LONGEST_LABEL; i++) {
      if (!Ancestors.isWithin(all.get(i).container(), box)) {
        return i > from;
      }
      if (!dropped.contains(all.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Lines that stand apart and repeat a part of another one. */
  private static void dropQuotations(List<Block> kept, Set<Block> dropped) {
    List<Block> quotations = new ArrayList<>();
    for (Block block : kept) {
      boolean apart = Ancestors.nearest(block.container(), QUOTATIONS) != null;
      if (apart && block.text().length() >= 12 && quotations.size() < MOST_QUOTATIONS) {
        quotations.add(block);
      }
    }
    if (quotations.isEmpty()) {
      return;
    }
    String text =
        kept.stream()
            .filter(block -> !quotations.contains(block))
            .map(block -> TextFolding.letters(block.text()))
            .collect(Collectors.joining("\n"));
    for (Block quotation : quotations) {
      String words = TextFolding.letters(quotation.text());
      if (!words.isEmpty() && text.contains(words)) {
        dropped.add(quotation);
      }
    }
  }

  /** Times and counts of posts, and who holds the rights. */
  private static void dropMarks(List<Block> kept, Set<Block> dropped) {
    for (Block block : kept) {
      boolean inTable = Ancestors.nearest(block.container(), TABLES) != null;
      boolean inList = block.isHeading() || Ancestors.nearest(block.container(), LISTS) != null;
      if ((TIME.matcher(block.text()).matches() && !inTable)
          || (COUNT.matcher(block.text()).matches() && !inTable && !inList)) {
        dropped.add(block);
      }
    }
    for (Block block : kept.reversed()) {
      if (block.text().length() > LONGEST_RIGHTS || !RIGHTS.matcher(block.text()).lookingAt()) {
        break;
      }
      dropped.add(block);
    }
  }
}
