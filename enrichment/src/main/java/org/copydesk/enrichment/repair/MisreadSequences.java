package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.EditedText;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.repair.Utf8InBytes.Found;
import org.copydesk.events.Edit.Reason;

/** Undoes UTF-8 that was read in a charset of one byte a character, also several times over. */
final class MisreadSequences {

  /** In order of preference where two explain a text equally well. */
  private static final String[] CHARSETS = {
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "x-MacRoman",
    "IBM437",
    "IBM850",
    "windows-1254",
    "windows-1253",
    "windows-1257",
    "ISO-8859-2"
  };

  /** Text that was misread more often than this is not worth reading. */
  private static final int ROUNDS = 5;

  /**
   * Weight that the sequences must have together in a text that may quote misread words to explain
   * them.
   */
  private static final double ENOUGH_TO_BE_NO_EXAMPLE = 30;

  private static final List<String> SPEAKS_OF_ENCODINGS =
      List.of("UTF-8", "Unicode", "mojibake", "Mojibake", "乱码", "亂碼", "编码", "編碼", "文字化け");

  private final List<Utf8InBytes> readers = new ArrayList<>();
  private final short[] leads = new short[Character.MAX_VALUE + 1];
  private final short[] continuations = new short[Character.MAX_VALUE + 1];
  private final SingleByteTable windows = new SingleByteTable(CHARSETS[0]);

  MisreadSequences(HanModel model) {
    for (int k = 0; k < CHARSETS.length; k++) {
      SingleByteTable table = new SingleByteTable(CHARSETS[k]);
      readers.add(new Utf8InBytes(table, model));
      for (int c = 0x80; c < leads.length; c++) {
        int b = table.toByte((char) c);
        leads[c] |= (short) ((b >= 0xC2 && b < 0xF5) ? (1 << k) : 0);
        continuations[c] |= (short) ((b >= 0x80 && b < 0xC0) ? (1 << k) : 0);
      }
    }
    continuations[' '] = 1;
    continuations['\uFFFD'] = (short) ((1 << CHARSETS.length) - 1);
  }

  EditedText repair(EditedText text) {
    EditedText repaired = text;
    for (int round = 0; round < ROUNDS; round++) {
      Found found = likeliest(repaired.text());
      if (found.edits().isEmpty() || mayBeExample(found, text.text())) {
        break;
      }
      repaired = repaired.edit(found.edits());
    }
    return repaired.edit(marks(repaired.text()));
  }

  private static boolean mayBeExample(Found found, String text) {
    return found.weight() < ENOUGH_TO_BE_NO_EXAMPLE
        && SPEAKS_OF_ENCODINGS.stream().anyMatch(text::contains);
  }

  private Found likeliest(String text) {
    int possible = possible(text);
    Found best = new Found(List.of(), 0);
    for (int k = 0; k < readers.size(); k++) {
      if ((possible & (1 << k)) != 0) {
        Found found = readers.get(k).find(text);
        best = found.weight() > best.weight() ? found : best;
      }
    }
    return best;
  }

  /** Which charsets have a first byte and a later byte side by side anywhere. */
  private int possible(String text) {
    int possible = 0;
    for (int i = 1; i < text.length(); i++) {
      possible |= leads[text.charAt(i - 1)] & continuations[text.charAt(i)];
    }
    return possible;
  }

  /** Control characters that are windows-1252's marks read as Latin-1. */
  private List<TextEdit> marks(String text) {
    List<TextEdit> edits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xA0 && windows.toCharacter(c) != c) {
        edits.add(new TextEdit(i, i + 1, String.valueOf(windows.toCharacter(c)), Reason.MOJIBAKE));
      }
    }
    return edits;
  }
}
