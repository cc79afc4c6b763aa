package org.copydesk.enrichment.repair;

/** ASCII and pairs of bytes: GBK, Big5, the charsets of Japan and Korea. */
record DoubleByteEncoding(PairCharset pairs) implements Encoding {

  @Override
  public void readAt(int[] bytes, int at, Readings readings) {
    int lead = bytes[at];
    if (lead >= 0 && lead < 0x80) {
      readings.add(lead, 1);
      return;
    }
    if (lead >= 0 && pairs.character(lead) != 0) {
      readings.add(pairs.character(lead), 1);
      return;
    }
    if (at + 1 == bytes.length) {
      return;
    }
    int trail = bytes[at + 1];
    int firstLead = lead == LOST ? 0xA1 : lead;
    int lastLead = lead == LOST ? 0xF9 : lead;
    int firstTrail = trail == LOST ? 0x40 : trail;
    int lastTrail = trail == LOST ? 0xFE : trail;
    if (lead == LOST && trail == LOST) {
      return;
    }
    for (int first = firstLead; first <= lastLead; first++) {
      for (int second = firstTrail; second <= lastTrail; second++) {
        char character = pairs.character(first, second);
        if (character != 0) {
          readings.add(character, 2);
        }
      }
    }
  }
}
