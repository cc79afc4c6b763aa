package org.copydesk.enrichment.repair;

import java.util.List;
import org.copydesk.enrichment.edits.EditedText;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.language.HanCharacters;

/**
 * First stage of the enrichment: takes the damage out of a text that charsets, converters and
 * editors left there. Clean text comes back untouched.
 *
 * <p>Thread-safe; loads its tables once, when made.
 */
public final class TextRepair {

  private static final int MARKUP_ROUNDS = 4;

  private final MisreadLines lines;
  private final MisreadSequences sequences;
  private final ConverterRepair converter;
  private final SpacedGlossRepair spaced;
  private final ConverterChoices choices;
  private final MarkupRepair markup = new MarkupRepair();
  private final BracketMarkup brackets = new BracketMarkup();

  /** Loads its tables. */
  public TextRepair() {
    this(HanCharacters.load());
  }

  /** Loads its tables, but for the one of characters, which others use as well. */
  public TextRepair(HanCharacters characters) {
    MandarinReadings mandarin = new MandarinReadings();
    GbkBytes gbk = new GbkBytes();
    HanModel model = new HanModel(characters);
    sequences = new MisreadSequences(model);
    lines = new MisreadLines(gbk, model, new Plausibility(model));
    converter = new ConverterRepair(mandarin, gbk, model, characters);
    spaced = new SpacedGlossRepair(mandarin);
    choices = new ConverterChoices(characters);
  }

  /** The text without damage, with an edit for each change. */
  public EditedText repair(EditedText text) {
    EditedText read = text.edit(lines.edits(text.text()));
    read = sequences.repair(read);
    read = read.edit(converter.edits(read.text()));
    read = withoutSpacedGlosses(read);
    read = withoutMarkup(read);
    read = read.edit(LostSpaceRepair.edits(read.text()));
    read = LineTidying.tidy(read.edit(ControlRepair.edits(read.text())));
    return read.edit(RaggedSpace.edits(read.text()));
  }

  /** References that are undone may give tags, which may hold references. */
  private EditedText withoutMarkup(EditedText text) {
    EditedText read = text;
    for (int round = 0; round < MARKUP_ROUNDS; round++) {
      List<TextEdit> edits = markup.edits(read.text());
      if (edits.isEmpty()) {
        break;
      }
      read = read.edit(edits);
    }
    return read.edit(brackets.edits(read.text()));
  }

  private EditedText withoutSpacedGlosses(EditedText text) {
    List<TextEdit> glosses = spaced.glosses(text.text());
    if (glosses.isEmpty()) {
      return text;
    }
    EditedText read = text.edit(glosses);
    return read.edit(choices.edits(read.text()));
  }
}
