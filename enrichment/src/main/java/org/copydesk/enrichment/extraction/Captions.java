package org.copydesk.enrichment.extraction;

import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.enrichment.extraction.PageBlocks.Block;

/** Tells captions and credits of images that no name gives away. */
final class Captions {

  private static final int LONGEST = 120;
  private static final int LONGEST_PLAIN = 40;
  private static final int MOST_NODES = 30;

  private static final Pattern CREDIT =
      Pattern.compile(
          "^[▲▼△▽↑↓◆]|[/／](?:摄|攝|图|圖)|(?:摄影|攝影|摄|攝|供图|供圖|提供|图|圖)[）)]?$|(?:摄影|攝影|图源|圖源|图为|圖為)"
              + "|\\b(?:Photo|Photograph|Image|Credit|Foto|Crédit|Фото)\\b");
  private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十\\d]+\\s?[、.．)）]|第");
  private static final Set<String> BOLD = Set.of("b", "strong", "em", "h2", "h3", "h4");

  private Captions() {}

  /** A short text with an image in its box, or a credited or marked one after an image. */
  static boolean isCaption(Block block) {
    if (block.text().length() > LONGEST || block.isSentence()) {
      return false;
    }
    return block.besideImage()
        || (block.afterImage() && (isPlainLine(block) || CREDIT.matcher(block.text()).find()));
  }

  /** Neither a heading, nor in bold or numbered as one. */
  private static boolean isPlainLine(Block block) {
    return block.text().length() <= LONGEST_PLAIN
        && !block.isHeading()
        && !NUMBERED.matcher(block.text()).lookingAt()
        && block.container().childNodeSize() < MOST_NODES
        && block.container().children().stream()
            .noneMatch(child -> BOLD.contains(child.normalName()));
  }
}
